import SourceText

// What stands under no heading of its own: pages for Slate have one for a request and one for its answer, and Markdown
// written by hand marks code within the line.
extension SectionReader {
  /// A route in a paragraph; on a page without a request line in its heading the first is that of the endpoint.
  mutating func readNamed(_ paragraph: Paragraph) -> Bool {
    switch section {
    case .route, .endpoint:
      guard let line = RequestLine(heading: paragraph.text.folded) else { return false }
      if section == .endpoint, page?.heading == nil {
        page?.heading = line
      } else if exchange.route == nil {
        exchange.route = line
      } else {
        return false
      }
      return true
    case .parameters: return paragraph.text.folded.equals("None known.")
    default: return false
    }
  }

  /// Code whose own words tell what it is.
  mutating func readUnnamed(_ code: Code, as kind: SectionKind?) -> Bool {
    let text = code.text.trimmed
    switch kind {
    case .endpoint: return readEndpoint(text)
    case .parameters where text.opensBody || Header.formPairs(in: text) != nil: return readBody(text, isResponse: false)
    case nil where side == .response && text.opensJSON: return readBody(text, isResponse: true)
    case nil where side == .response && !text.hasPrefix("curl "):
      // Below the status, what is no headers is a body of text.
      return readAnswer(text) || exchange.status != nil && readBody(text, isResponse: true)
    case nil, .fields, .responseFields:
      guard text.hasPrefix("curl "), exchange.curl == nil else { return false }
      readCURL(text)
      return true
    default: return false
    }
  }

  /// The request line, and the headers below it.
  private mutating func readEndpoint(_ text: Text) -> Bool {
    let lines = text.lines
    guard exchange.route == nil, let line = lines.first.flatMap({ RequestLine($0) }) else { return false }
    exchange.route = line
    for line in lines.dropFirst() { exchange.requestHeaders += headers(line) }
    return true
  }

  /// Headers, and the status below them.
  private mutating func readAnswer(_ text: Text) -> Bool {
    let lines = text.lines.filter { !$0.isBlank }
    guard let last = lines.last, let status = StatusLine(reading: last), exchange.status == nil,
      lines.dropLast().allSatisfy({ Header(line: $0) != nil })
    else { return false }
    exchange.status = status
    for line in lines.dropLast() { exchange.responseHeaders += headers(line) }
    return true
  }
}

extension Text {
  fileprivate var opensJSON: Bool { first == UInt8(ascii: "{") || first == UInt8(ascii: "[") }
}
