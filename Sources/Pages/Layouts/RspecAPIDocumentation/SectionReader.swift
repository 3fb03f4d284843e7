import SourceText

/// Makes endpoint pages of blocks, whatever format they are from. A block's class name tells what it is where it has
/// one (`request body`); else the heading above it does.
///
/// A request line in a heading begins an endpoint; the headings above it are its title and its group. Older templates
/// write none: there a title begins an endpoint where a route stands below it. A second "Request" begins a second
/// exchange.
struct SectionReader {
  let document: Document
  let layout: String
  var pages: [EndpointPage] = []
  var diagnostics = Diagnostics()
  var page: EndpointPage?
  var exchange = Exchange()
  /// Which part of an exchange the blocks are in.
  var side = Side.opening
  var section: SectionKind?
  /// A heading that is not of the layout's vocabulary: what follows it is not understood.
  var isAstray = false
  var hasRequest = false
  var auditName: Text?
  /// The section in which a paragraph may go on with the definition above it.
  var continues: SectionKind?
  /// Headings and paragraphs that may belong to the next endpoint.
  var pending: [Block] = []
  var group: Heading?
  /// The level of the heading that began the page.
  private var level = 0
  private var routes: RouteSearch

  enum Side { case opening, request, response, audit }

  init(_ document: Document, layout: String) {
    self.document = document
    self.layout = layout
    routes = RouteSearch(document.blocks)
  }

  mutating func readAll() {
    for (index, block) in document.blocks.enumerated() { read(block, at: index) }
    finishPage()
    dropPending()
  }

  mutating func reportUnread(_ text: Text) {
    if !text.isBlank { diagnostics.report(.unreadBlock(text, in: document.file)) }
  }

  private mutating func read(_ block: Block, at index: Int) {
    switch block {
    case .heading(let heading): read(heading, at: index)
    case .paragraph(let paragraph): read(paragraph)
    case .list(let list): read(list)
    case .table(let table): read(table)
    case .code(let code): read(code)
    case .line(let text): reportUnread(text)
    }
  }

  // MARK: Headings

  private mutating func read(_ heading: Heading, at index: Int) {
    let text = heading.text.folded
    if text.isEmpty { return }
    continues = nil
    if let line = RequestLine(heading: text) {
      startPage(line.withoutOrigin, heading)
    } else if SectionKind(heading: text) != nil, let title = nextTitle, routes.isRoute(below: title, from: index) {
      startPage(nil, title)
      read(heading, at: index)
    } else if page != nil, let kind = SectionKind(heading: text) {
      isAstray = false
      enter(kind, text)
    } else {
      isAstray = page != nil
      pending.append(.heading(heading))
    }
  }

  /// A heading that may be the title of an endpoint without a request line.
  private var nextTitle: Heading? {
    guard page == nil || isAstray, let title = pending.last(where: { $0.heading != nil })?.heading else { return nil }
    return page == nil || title.level <= level ? title : nil
  }

  mutating func enter(_ kind: SectionKind, _ text: Text) {
    switch kind {
    case .request:
      if hasRequest || side == .response { startExchange() }
      hasRequest = true
      (side, section) = (.request, nil)
    case .response:
      if exchange.status != nil { startExchange(keepingRoute: true) }
      (side, section) = (.response, nil)
    case .auditRecords:
      (side, section) = (.audit, kind)
    case .auditRecord:
      (side, section) = (.audit, kind)
      auditName = text.dropping(SectionKind.auditRecord.rawValue.utf8.count).trimmed
    case .route where side == .response:
      startExchange()
      (side, section) = (.request, kind)
    default:
      section = kind
    }
  }

  // MARK: Pages and exchanges

  private mutating func startPage(_ line: RequestLine?, _ heading: Heading) {
    finishPage()
    var page = EndpointPage(file: document.file, layout: layout)
    page.heading = line
    page.flags.read(title: heading.text.folded)
    page.flags.read(marks: heading.marks)
    level = pending.last { $0.heading != nil }?.heading?.level ?? heading.level
    takeTitles(&page)
    self.page = page
    (side, section, isAstray) = (.opening, nil, false)
  }

  /// The nearest heading above is the title; the nearest above that of a higher level, the group.
  private mutating func takeTitles(_ page: inout EndpointPage) {
    let titleIndex = pending.lastIndex { $0.heading != nil }
    let title = titleIndex.flatMap { pending[$0].heading }
    if let title, let titleIndex {
      page.title = title.text.folded
      page.flags.read(title: title.text.folded)
      page.flags.read(marks: title.marks)
      let above = pending[..<titleIndex].lastIndex { ($0.heading?.level ?? 7) < title.level }
      if let above { group = pending[above].heading }
      if let known = group, known.level >= title.level { group = nil }
      takePending(from: above, to: titleIndex, &page)
    } else {
      for case .paragraph(let paragraph) in pending { explain(paragraph.text, &page) }
    }
    page.group = group?.text.folded
    pending = []
  }

  private mutating func takePending(from above: Int?, to title: Int, _ page: inout EndpointPage) {
    skip(pending[..<(above ?? title)], level: pending[title].heading?.level ?? level)
    for case .paragraph(let paragraph) in pending[(title + 1)...] { explain(paragraph.text, &page) }
    guard let above else { return }
    for block in pending[(above + 1)..<title] {
      if let heading = block.heading {
        reportUnread(heading.text)
      } else if case .paragraph(let paragraph) = block {
        page.groupExplanations.append(paragraph.text.folded)
      }
    }
  }

  /// Sections as high as an endpoint's title are told once, with all that stands in them; other headings and words have
  /// lost their place.
  private mutating func skip(_ blocks: some Sequence<Block>, level: Int) {
    var isInSection = false
    for block in blocks {
      if let heading = block.heading {
        isInSection = heading.level <= level
        if isInSection {
          diagnostics.report(.noEndpoint(under: heading.text.folded, in: document.file))
        } else {
          reportUnread(heading.text)
        }
      } else if case .paragraph(let paragraph) = block, !isInSection {
        reportUnread(paragraph.text)
      }
    }
  }

  func explain(_ text: Text, _ page: inout EndpointPage) {
    let text = text.folded
    guard !text.isEmpty else { return }
    page.explanations.append(text)
    page.flags.read(explanation: text)
  }

  private mutating func startExchange(keepingRoute: Bool = false) {
    let route = keepingRoute ? exchange.route : nil
    checkStatus()
    page?.exchanges.append(exchange)
    exchange = Exchange()
    exchange.route = route
  }

  /// Words where the status should stand explain one; without any they were no explanation.
  private mutating func checkStatus() {
    if let status = exchange.status, status.statuses.isEmpty, let words = status.sentence { reportUnread(words) }
  }

  private mutating func finishPage() {
    checkStatus()
    guard var page else { return }
    if !exchange.isEmpty { page.exchanges.append(exchange) }
    pages.append(page)
    self.page = nil
    (exchange, hasRequest, auditName) = (Exchange(), false, nil)
  }

  private mutating func dropPending() { skip(pending, level: pages.isEmpty ? 0 : level) }
}

extension Block {
  var heading: Heading? {
    guard case .heading(let heading) = self else { return nil }
    return heading
  }
}

extension Exchange {
  /// Nothing was said.
  fileprivate var isEmpty: Bool {
    route == nil && parameters == nil && queryLines.isEmpty && bodyFields == nil && requestHeaders.isEmpty
      && requestBody == nil && curl == nil && status == nil && responseHeaders.isEmpty && responseFields == nil
      && responseBody == nil && auditRecords.isEmpty
  }
}
