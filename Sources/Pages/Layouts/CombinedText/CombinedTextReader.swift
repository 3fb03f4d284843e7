import JSONText
import SourceText

/// Reads one section of combined text: title, words, parameters, requests with their answers.
struct CombinedTextReader {
  private let document: Document
  private let lines: [Text]
  private let end: Int
  private var index: Int
  private(set) var page: EndpointPage
  private(set) var diagnostics = Diagnostics()
  private var parameters: FieldTable?
  private var responseFields: FieldTable?
  private var exchange: Exchange?

  init(_ document: Document, layout: String, lines: [Text], section: Range<Int>) {
    (self.document, self.lines) = (document, lines)
    (index, end) = (section.lowerBound + 2, section.upperBound)
    page = EndpointPage(file: document.file, layout: layout)
    page.title = lines[section.lowerBound].folded
    page.flags.read(title: lines[section.lowerBound].folded)
  }

  mutating func read() {
    while index < end {
      let line = lines[index]
      index += 1
      if line.isEmpty { continue }
      switch line.string {
      case "Parameters:": parameters = readFields()
      case "Response Fields:": responseFields = readFields()
      case "Request:": readRequest()
      case "Response:": readAnswer()
      default: readWords(line)
      }
    }
    finish()
  }

  /// Words stand above the first request.
  private mutating func readWords(_ line: Text) {
    guard exchange == nil else { return diagnostics.report(.unreadBlock(line, in: document.file)) }
    var words = line
    while index < end, !lines[index].isEmpty {
      words = words.joined(with: lines[index], separator: " ")
      index += 1
    }
    page.explanations.append(words.folded)
    page.flags.read(explanation: words.folded)
  }

  /// `* name - The name of the shelf`, one a line; a description may go on.
  private mutating func readFields() -> FieldTable? {
    var items: [Text] = []
    while index < end, !lines[index].isEmpty {
      if lines[index].first == UInt8(ascii: "*") {
        items.append(lines[index].dropping(1).trimmed)
      } else if let last = items.popLast() {
        items.append(last.joined(with: lines[index], separator: " "))
      } else {
        diagnostics.report(.unreadBlock(lines[index], in: document.file))
      }
      index += 1
    }
    guard let first = items.first, let last = items.last else { return nil }
    let header = Table.header(["Name", "Description"], at: first.span.lower)
    let rows = items.map { item in
      let dash = item.range(of: " - ") ?? item.bytes.count..<item.bytes.count
      let cells = [item.slice(0..<dash.lowerBound).trimmed, item.dropping(dash.upperBound).trimmed]
      return Table.Row(cells: cells.map { Table.Cell(text: $0) }, span: item.span)
    }
    let reader = FieldTableReader(
      Table(header: header, rows: rows, span: first.span.union(last.span)), in: document.file)
    diagnostics.report(contentsOf: reader.diagnostics.all)
    return reader.fields
  }

  private mutating func readRequest() {
    finish()
    var exchange = Exchange()
    exchange.route = CombinedText.requestLine(below: index - 1, in: lines)
    if exchange.route != nil { index += 1 }
    exchange.requestHeaders = readHeaders()
    if let text = readBody() {
      let body = Body(reading: text)
      // The gem writes the query of a GET once more where a body would stand.
      if case .form(let pairs) = body.content, exchange.route?.method.equals("GET") == true {
        if exchange.route?.query == nil { exchange.queryLines = pairs }
      } else {
        report(body)
        exchange.requestBody = body
      }
    }
    self.exchange = exchange
  }

  private mutating func readAnswer() {
    var exchange = self.exchange ?? Exchange()
    if index < end, lines[index].hasPrefix("Status:") {
      exchange.status = StatusLine(reading: lines[index].dropping("Status:".utf8.count))
      if exchange.status == nil { diagnostics.report(.unreadBlock(lines[index], in: document.file)) }
      index += 1
    }
    exchange.responseHeaders = readHeaders()
    if let text = readBody() {
      let body = Body(reading: text)
      report(body)
      exchange.responseBody = body
    }
    self.exchange = exchange
  }

  private mutating func readHeaders() -> [Header] {
    var headers: [Header] = []
    while index < end, let header = Header(line: lines[index]) {
      headers.append(header)
      index += 1
    }
    return headers
  }

  /// What stands below the headers, up to the next part; nil where that is nothing.
  private mutating func readBody() -> Text? {
    let start = index
    while index < end, !lines[index].equals("Response:"), !lines[index].equals("Request:") { index += 1 }
    guard start < index else { return nil }
    let text = Text(document.file, ByteSpan(lines[start].span.lower, lines[index - 1].span.upper)).trimmed
    return text.isEmpty ? nil : text
  }

  private mutating func report(_ body: Body) {
    guard case .brokenJSON(let error, let mended) = body.content else { return }
    diagnostics.report(.brokenJSON(error, mended: mended, of: body, in: document.file))
  }

  private mutating func finish() {
    guard var exchange else { return }
    exchange.parameters = parameters
    exchange.responseFields = responseFields
    page.exchanges.append(exchange)
    self.exchange = nil
  }
}
