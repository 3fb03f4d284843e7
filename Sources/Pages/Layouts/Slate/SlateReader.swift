import SourceText

/// Makes endpoint pages of one endpoint of a Slate page: one for each of its routes.
///
/// What stands under a heading that is not of the layout's vocabulary is words about the endpoint: "Permitted roles".
struct SlateReader {
  let document: Document
  let endpoint: SlateOutline.Endpoint
  private let layout: String
  var diagnostics = Diagnostics()
  var exchanges: [Exchange] = []
  var exchange = Exchange()
  /// What an "Example Request" or "Example Response" announced.
  var announced: Announced?
  /// The body of the answer had no label above it.
  var hasUnlabelledAnswer = false
  /// The languages of samples that are left out.
  var samples: [Text] = []
  var explanations: [Text] = []
  var section: SlateSection?
  var heading: Text?
  var parameters: FieldTable?
  var requestFields: FieldTable?
  var responseFields: FieldTable?
  /// Tables of names: what they are of is told when all examples are known.
  var tables: [KeptTable] = []
  /// The status of the answer that follows, as a label states it.
  var stated: StatusLine?
  /// What tables of enumerated values say, by name.
  var choices: [String: [Text]] = [:]
  /// What tables of statuses say.
  var statuses: [StatusLine] = []

  enum Announced { case request, response, failure }

  init(_ endpoint: SlateOutline.Endpoint, of document: Document, layout: String) {
    self.endpoint = endpoint
    self.document = document
    self.layout = layout
  }

  mutating func pages() -> [EndpointPage] {
    for block in endpoint.blocks { read(block) }
    finishStatus()
    exchanges.append(exchange)
    placeStatuses()
    takeStatusFromWords()
    if let language = samples.first { diagnostics.report(.unreadSamples(samples, at: language, in: document.file)) }
    let words = explanations
    return endpoint.routes.enumerated().map { number, route in
      explanations = words
      readTables(for: route, reports: number == 0)
      return page(for: route)
    }
  }

  // MARK: Pages

  private func page(for route: RequestLine) -> EndpointPage {
    var page = EndpointPage(file: document.file, layout: layout)
    page.group = endpoint.group
    page.groupExplanations = endpoint.groupExplanations
    page.title = endpoint.title?.text.folded
    if !endpoint.isShown { page.heading = route }
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
    // A status of a table has nothing but its words.
    if exchange.isStatusAlone, exchanges.count > 1 { return exchange }
    exchange.parameters = parameters
    exchange.bodyFields = requestFields
    exchange.responseFields = responseFields
    let shown = exchange.curl?.url.map { RequestLine(method: exchange.curl?.method ?? route.method, target: $0) }
    if let shown = shown?.withoutOrigin ?? exchange.route, shown.fits(route) {
      exchange.route = shown
    } else if endpoint.routes.count > 1 {
      (exchange.curl, exchange.route) = (nil, nil)
    } else if let known = exchange.route, known.endsLike(route) {
      // The sample has the path of the base URL in front, `/v1/shelves` of `/shelves`.
      exchange.route = nil
    }
    return exchange
  }

  // MARK: Blocks

  private mutating func read(_ block: Block) {
    switch block {
    case .heading(let heading): read(heading.text.folded)
    case .paragraph(let paragraph): read(paragraph.text, in: block)
    case .list(let list): read(list)
    case .table(let table): if !readStatuses(table), !readChoices(table) { keep(table) }
    case .code(let code):
      if isRoute(block) { return }
      if !readSample(code) {
        diagnostics.report(.unreadBlock(code.text, in: document.file))
      }
    case .line(let text): diagnostics.report(.unreadBlock(text, in: document.file))
    }
  }

  private mutating func read(_ heading: Text) {
    self.heading = heading
    section = SlateSection(heading)
    // The route's own heading, "HTTP Request", announces no body of requests that have none.
    if let label = Announced(heading), section != .route || takesBody {
      announced = label
      _ = takeStatus(from: heading, isLabel: label != .request)
    } else if section == .request, takesBody, exchange.requestBody == nil {
      announced = .request
    }
  }

  var takesBody: Bool { endpoint.routes.contains(where: Self.takesBody) }

  private mutating func read(_ text: Text, in block: Block) {
    if section == .route || section == nil, !block.requestLines.isEmpty { return announce(block.requestLines) }
    if isRoute(block) { return }
    let label = Announced(text.folded)
    announced = label ?? announced
    // "**Query parameters**" in place of a heading.
    if let next = SlateSection(inPlaceOfHeading: text.folded) {
      (section, heading) = (next, text.folded)
      if label == nil, next == .request, takesBody, exchange.requestBody == nil { announced = .request }
    } else if label == nil, !SlateSection.isOfSamples(text.folded), !readDefinition(text),
      !takeStatus(from: text, isLabel: false)
    {
      explain(text)
    }
    if let label { _ = takeStatus(from: text, isLabel: label != .request) }
  }

  /// The endpoint's own route, by itself.
  private func isRoute(_ block: Block) -> Bool {
    let lines = block.requestLines
    if let url = block.bareURL { return endpoint.routes.contains { $0.span.upper == url.span.upper } }
    return !lines.isEmpty
      && (section == .route
        || lines.allSatisfy { line in
          endpoint.routes.contains { $0.method.bytes == line.method.bytes && $0.target.bytes == line.target.bytes }
        })
  }

  /// A line such as `POST /shelves` by itself above a sample says that the sample is of a request.
  private mutating func announce(_ lines: [RequestLine]) {
    let own = endpoint.routes.map(\.span)
    if !lines.allSatisfy({ own.contains($0.span) }) { announced = .request }
  }

  /// Words about the endpoint; under a heading of their own they begin with it.
  mutating func explain(_ text: Text) {
    let text = text.folded
    guard !text.isEmpty else { return }
    guard section == .other, let heading else { return explanations.append(text) }
    explanations.append(heading.joined(with: text, separator: ": "))
    self.heading = nil
  }
}

extension RequestLine {
  /// Whether a shown path could be one of a documented one: as many segments, the same literals.
  func fits(_ route: RequestLine) -> Bool { fits(route, skips: 0) }

  /// The same with further segments in front.
  func endsLike(_ route: RequestLine) -> Bool {
    let count = [self, route].map { $0.path.bytes.split(separator: UInt8(ascii: "/")).count }
    return count[1] > 0 && count[0] > count[1] && method.bytes == route.method.bytes
      && fits(route, skips: count[0] - count[1])
  }

  private func fits(_ route: RequestLine, skips: Int) -> Bool {
    let shown = path.bytes.split(separator: UInt8(ascii: "/")).dropFirst(skips)
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
