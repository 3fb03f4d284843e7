import SourceText

/// Makes endpoint pages of one endpoint of a Slate page: one for each of its routes.
///
/// What stands under a heading that is not of the layout's vocabulary is words about the endpoint: "Permitted roles".
struct SlateReader {
  let document: Document
  private let endpoint: SlateOutline.Endpoint
  private let layout: String
  var diagnostics = Diagnostics()
  var exchanges: [Exchange] = []
  var exchange = Exchange()
  /// What an "Example Request" or "Example Response" announced.
  var announced: Announced?
  /// The languages of samples that are left out.
  var samples: [Text] = []
  private var explanations: [Text] = []
  private var section: SlateSection?
  private var heading: Text?
  private var parameters: FieldTable?
  private var requestFields: FieldTable?
  private var responseFields: FieldTable?

  enum Announced { case request, response }

  init(_ endpoint: SlateOutline.Endpoint, of document: Document, layout: String) {
    self.endpoint = endpoint
    self.document = document
    self.layout = layout
  }

  mutating func pages() -> [EndpointPage] {
    for block in endpoint.blocks { read(block) }
    exchanges.append(exchange)
    if let language = samples.first { diagnostics.report(.unreadSamples(samples, at: language, in: document.file)) }
    return endpoint.routes.map(page)
  }

  // MARK: Pages

  private func page(for route: RequestLine) -> EndpointPage {
    var page = EndpointPage(file: document.file, layout: layout)
    page.group = endpoint.group
    page.groupExplanations = endpoint.groupExplanations
    page.title = endpoint.title?.text.folded
    page.heading = route
    page.explanations = explanations
    if let title = endpoint.title {
      page.flags.read(title: title.text.folded)
      page.flags.read(marks: title.marks)
    }
    for explanation in explanations { page.flags.read(explanation: explanation) }
    page.exchanges = exchanges.map { complete($0, for: route) }
    return page
  }

  /// An exchange with what the tables say, and the route that its cURL line shows, where it is this endpoint's.
  private func complete(_ exchange: Exchange, for route: RequestLine) -> Exchange {
    var exchange = exchange
    exchange.parameters = parameters
    exchange.bodyFields = requestFields
    exchange.responseFields = responseFields
    let shown = exchange.curl?.url.map { RequestLine(method: exchange.curl?.method ?? route.method, target: $0) }
    if let shown = shown?.withoutOrigin ?? exchange.route, shown.fits(route) {
      exchange.route = shown
    } else if endpoint.routes.count > 1 {
      (exchange.curl, exchange.route) = (nil, nil)
    }
    return exchange
  }

  // MARK: Blocks

  private mutating func read(_ block: Block) {
    switch block {
    case .heading(let heading):
      self.heading = heading.text.folded
      section = SlateSection(heading.text.folded)
    case .paragraph(let paragraph): read(paragraph.text, in: block)
    case .list(let list): for item in list.items { explain(item) }
    case .table(let table): read(table)
    case .code(let code):
      if isRoute(block) { return }
      if !readSample(code) {
        diagnostics.report(.unreadBlock(code.text, in: document.file))
      }
    case .line(let text): diagnostics.report(.unreadBlock(text, in: document.file))
    }
  }

  private mutating func read(_ text: Text, in block: Block) {
    if section == .route || section == nil, !block.requestLines.isEmpty { return announce(block.requestLines) }
    // "The above command returns JSON structured like this:"
    if text.trimmed.hasSuffix(":"), text.range(of: "returns") != nil || text.range(of: "response") != nil {
      announced = .response
    } else {
      explain(text)
    }
  }

  /// The endpoint's own route, by itself.
  private func isRoute(_ block: Block) -> Bool {
    let lines = block.requestLines
    return !lines.isEmpty && (section == .route || lines.map(\.span) == endpoint.routes.map(\.span))
  }

  /// A line such as `POST /shelves` by itself above a sample says that the sample is of a request.
  private mutating func announce(_ lines: [RequestLine]) {
    if lines.map(\.span) != endpoint.routes.map(\.span) { announced = .request }
  }

  /// Words about the endpoint; under a heading of their own they begin with it.
  private mutating func explain(_ text: Text) {
    let text = text.folded
    guard !text.isEmpty else { return }
    guard section == .other, let heading else { return explanations.append(text) }
    explanations.append(heading.joined(with: text, separator: ": "))
    self.heading = nil
  }

  // MARK: Tables

  private mutating func read(_ table: Table) {
    guard let target = target(of: table), FieldTableReader.reads(table) else { return explain(table) }
    let reader = FieldTableReader(table, in: document.file)
    diagnostics.report(contentsOf: reader.diagnostics.all)
    var fields = reader.fields
    if let heading {
      for index in fields.rows.indices { fields.rows[index].flags.read(section: heading) }
    }
    self[keyPath: target] = self[keyPath: target].map { $0.appending(fields) } ?? fields
  }

  private func target(of table: Table) -> WritableKeyPath<SlateReader, FieldTable?>? {
    switch section {
    case .parameters: return \.parameters
    case .request: return takesBody ? \.requestFields : \.parameters
    case .response: return \.responseFields
    default: return documentsAnswer(table) ? \.responseFields : nil
    }
  }

  /// RFC 9110, 9.3: content in GET, HEAD and DELETE requests has no meaning.
  private var takesBody: Bool {
    !["GET", "HEAD", "DELETE"].contains { endpoint.routes.first?.method.equals($0) == true }
  }

  /// Under any other heading: the table describes, and at least half of its names stand in the example of the answer.
  private func documentsAnswer(_ table: Table) -> Bool {
    let columns = table.header.map { TableColumn($0.text.folded) }
    guard columns.contains(.description) || columns.contains(.type) else { return false }
    guard let body = (exchanges + [exchange]).lazy.compactMap(\.responseBody?.json).first else { return false }
    let names = table.rows.compactMap {
      $0.cells.first?.text.folded.string.split(separator: ".").first.map(String.init)
    }
    return !names.isEmpty && names.filter { body.root[$0] != nil }.count * 2 >= names.count
  }

  /// A table that documents no names: its cells as words.
  private mutating func explain(_ table: Table) {
    let rows = table.rows.map { $0.cells.flatMap { [$0.text.folded] + $0.items }.filter { !$0.isEmpty } }
    if rows.allSatisfy({ $0.count < 2 }) {
      let words = rows.compactMap(\.first)
      if let first = words.first { explain(words.dropFirst().reduce(first) { $0.joined(with: $1, separator: ", ") }) }
    } else {
      for cells in rows {
        if let first = cells.first {
          explain(cells.dropFirst().reduce(first) { $0.joined(with: $1, separator: " · ") })
        }
      }
    }
  }
}

extension RequestLine {
  /// Whether a shown path could be one of a documented one: as many segments, the same literals.
  fileprivate func fits(_ route: RequestLine) -> Bool {
    let shown = path.bytes.split(separator: UInt8(ascii: "/"))
    let documented = route.path.bytes.split(separator: UInt8(ascii: "/"))
    guard shown.count == documented.count else { return false }
    return zip(shown, documented).allSatisfy { $0.elementsEqual($1) || ":{<[".utf8.contains($1.first ?? 0) }
  }
}

extension Diagnostic {
  fileprivate static func unreadSamples(_ languages: [Text], at first: Text, in file: SourceFile) -> Diagnostic {
    let names = languages.map(\.string).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Diagnostic(
      "unread-sample", .note, "samples in \(names.joined(separator: ", ")) are not read",
      at: file.place(of: first.span),
      help: "Samples for curl, HTTP messages and JSON are.")
  }
}
