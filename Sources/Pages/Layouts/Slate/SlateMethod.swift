import SourceText

/// The method of an endpoint whose route is a URL alone:
///
///     ### Endpoint
///     `https://example.com/shelves`
///
/// A heading "Method", a line "Method: POST", a row `HTTP Methods | POST` or the cURL line of the same section tells it.
enum SlateMethod {
  /// The whole request line; nil where nothing tells a method.
  static func find(around route: Int, level: Int, _ url: Text, in blocks: [Block]) -> RequestLine? {
    let first = blocks[..<route].lastIndex { ($0.heading?.level ?? 7) < level } ?? blocks.startIndex
    let end = blocks[(route + 1)...].firstIndex { ($0.heading?.level ?? 7) < level } ?? blocks.endIndex
    let section = blocks[first..<end]
    let target = url.withoutOrigin.withoutBase
    let place = ByteSpan(url.span.lower, url.span.lower)
    func line(_ method: String) -> RequestLine {
      RequestLine(method: Text(bytes: ArraySlice(method.utf8), span: place), target: target)
    }
    if let method = stated(in: section) { return line(method) }
    return section.lazy.compactMap { shown($0, target) }.first.map(line)
  }

  private static func stated(in blocks: ArraySlice<Block>) -> String? {
    var isHeaded = false
    for block in blocks {
      let texts: [Text]
      switch block {
      case .heading(let heading):
        isHeaded = announces(heading.text.folded)
        continue
      case .paragraph(let paragraph): texts = [paragraph.text]
      case .list(let list): texts = list.items
      case .code(let code): texts = isHeaded ? [code.text] : []
      case .table(let table):
        let row = table.rows.first { $0.cells.count > 1 && announces($0.cells[0].text.folded) }
        if let method = row.flatMap({ method(in: $0.cells[1].text.folded, isHeaded: true) }) { return method }
        continue
      case .line: continue
      }
      if let method = texts.lazy.compactMap({ method(in: $0.folded, isHeaded: isHeaded) }).first { return method }
    }
    return nil
  }

  /// "Method", "HTTP Methods", "Request method".
  private static func announces(_ text: Text) -> Bool {
    let words = text.string.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count <= 3 && words.contains { $0 == "method" || $0 == "methods" || $0 == "verb" }
  }

  /// `POST` by itself, or "Method: POST".
  private static func method(in text: Text, isHeaded: Bool) -> String? {
    guard text.bytes.count < 60 else { return nil }
    if isHeaded, let method = RequestLine.methods.first(where: text.equals) { return method }
    guard let colon = text.offset(of: UInt8(ascii: ":")), announces(text.slice(0..<colon)) else { return nil }
    let rest = text.dropping(colon + 1).trimmed
    return RequestLine.methods.first(where: rest.equals)
  }

  /// The method of a cURL line that calls the path.
  private static func shown(_ block: Block, _ target: Text) -> String? {
    guard case .code(let code) = block, let range = code.text.range(of: "curl ") else { return nil }
    let curl = CURLCommand(reading: code.text.dropping(range.lowerBound).trimmed)
    let method = curl.method?.string ?? (curl.body == nil && curl.form.isEmpty ? "GET" : "POST")
    guard let url = curl.url?.withoutOrigin.withoutBase, RequestLine.methods.contains(method) else { return nil }
    let name = Text(bytes: ArraySlice(method.utf8), span: url.span)
    return RequestLine(method: name, target: url).fits(RequestLine(method: name, target: target)) ? method : nil
  }
}

extension Block {
  /// A URL by itself: `https://example.com/shelves`, `/shelves`.
  var bareURL: Text? {
    let text: Text
    switch self {
    case .code(let code): text = code.text.trimmed
    case .paragraph(let paragraph): text = paragraph.text.trimmed
    default: return nil
    }
    guard !text.bytes.contains(where: Text.isSpace), text.bytes.count > 1 else { return nil }
    let path = text.withoutOrigin.withoutBase
    let isURL = text.first == UInt8(ascii: "/") || path.bytes.count < text.bytes.count
    return isURL && path.first == UInt8(ascii: "/") ? text : nil
  }
}
