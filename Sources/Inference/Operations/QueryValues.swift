import Pages
import SourceText

/// Names and values in the queries of headings and routes.
enum QueryValues {
  struct Value {
    var name: String
    var value: Text
    var file: SourceFile
    /// Whether the same query has the name before: `tag=a&tag=b`.
    var isRepeated = false

    var place: SourcePlace { file.place(of: value.span) }
  }

  static func all(of draft: OperationDraft) -> [Value] {
    draft.pages.flatMap { page -> [Value] in
      let queries = [page.heading?.query] + page.exchanges.map { $0.route?.query }
      return queries.compactMap { $0 }.flatMap { pairs(in: $0, file: page.file) }
    }
  }

  /// The same of cURL lines.
  static func called(in draft: OperationDraft) -> [Value] {
    draft.exchanges.flatMap { shown -> [Value] in
      guard let url = shown.exchange.curl?.url, let mark = url.bytes.firstIndex(of: UInt8(ascii: "?"))
      else { return [] }
      return pairs(in: url.slice((mark + 1 - url.bytes.startIndex)..<url.bytes.count), file: shown.page.file)
    }
  }

  private static func pairs(in query: Text, file: SourceFile) -> [Value] {
    var values: [Value] = []
    var start = 0
    let bytes = Array(query.bytes) + [UInt8(ascii: "&")]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
      let split = bytes[start..<offset].firstIndex(of: UInt8(ascii: "=")) ?? offset
      let name = PercentEncoding.decoded(String(decoding: bytes[start..<split], as: UTF8.self))
      if !name.isEmpty {
        let isRepeated = values.contains { $0.name == name }
        values.append(
          Value(name: name, value: query.slice(min(split + 1, offset)..<offset), file: file, isRepeated: isRepeated))
      }
      start = offset + 1
    }
    return values
  }
}
