import JSONText
import Pages
import SourceText

/// A page's table of an answer beside the example that it describes.
struct AnswerTable: Sendable {
  var page: EndpointPage
  var rows: [FieldRow]
  var body: Body
  var json: JSONDocument
  /// For each row, where it stands in the example.
  var places: [(path: [String], isShown: Bool)]

  /// Every table of an answer on the page that has an example to be held against.
  static func all(of page: EndpointPage) -> [AnswerTable] {
    page.exchanges.compactMap { exchange in
      guard let rows = exchange.responseFields?.rows, !rows.isEmpty, let body = exchange.responseBody,
        let json = body.json
      else {
        return nil
      }
      let placing = FieldPlacing(paths: FieldPlacing.keyPaths(of: json.root))
      return AnswerTable(page: page, rows: rows, body: body, json: json, places: placing.place(rows.map(\.name.string)))
    }
  }

  /// The object that the table describes: the one in which most of its names stand.
  var base: [String] {
    var votes: [[String]: Int] = [:]
    for (row, place) in zip(rows, places) {
      votes[place.path.dropLast(FieldPlacing.components(of: row.name.string).count) + [], default: 0] += 1
    }
    return votes.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }?.key ?? []
  }

  /// Keys that the example shows in the described object, each once, with the first place.
  var shownKeys: [(name: String, span: ByteSpan)] {
    var seen: Set<String> = []
    return objects(json.root, base[...]).flatMap(\.members).compactMap { member in
      seen.insert(member.key).inserted ? (member.key, body.jsonText.sourceSpan(of: member.keySpan)) : nil
    }
  }

  /// Keys that the example shows in the described object and no row documents.
  var undocumentedKeys: [(name: String, span: ByteSpan)] {
    let documented = Set(rows.compactMap { FieldPlacing.components(of: $0.name.string).first })
    return shownKeys.filter { !documented.contains($0.name) }
  }

  /// Rows whose names the example shows nowhere.
  var unshownRows: [FieldRow] {
    zip(rows, places).filter { !$0.1.isShown }.map(\.0)
  }

  private func objects(_ node: JSONNode, _ path: ArraySlice<String>) -> [JSONNode] {
    guard let key = path.first else {
      return node.kind == .array ? node.elements.flatMap { objects($0, path) } : node.kind == .object ? [node] : []
    }
    if key == "[]" { return node.kind == .array ? node.elements.flatMap { objects($0, path.dropFirst()) } : [] }
    return node[key].map { objects($0, path.dropFirst()) } ?? []
  }
}
