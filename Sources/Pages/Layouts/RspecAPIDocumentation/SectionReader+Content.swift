import SourceText

// What stands under the headings: paragraphs, lists, tables, code.
extension SectionReader {
  mutating func read(_ paragraph: Paragraph) {
    if page == nil || isAstray {
      pending.append(.paragraph(paragraph))
    } else if section == .wurl || readNamed(paragraph) || readDefinition(paragraph.text) {
      return
    } else if section == .status {
      if explainsStatus(paragraph) { readStatusWords(paragraph.text) } else { readStatus(paragraph.text) }
    } else if paragraph.marks.contains("explanation") || isExplaining {
      addExplanation(paragraph.text)
    } else if side == .response, section == nil, !isAstray,
      let status = StatusLine(byItself: paragraph.text.folded, isAmongAnswers: true)
    {
      // By hand, several may be told one below the other.
      enter(.response, paragraph.text)
      exchange.status = status
    } else {
      reportUnread(paragraph.text)
    }
  }

  /// In HTML the status stands in a `pre`; a paragraph beside it is words, though they may begin with a number.
  private func explainsStatus(_ paragraph: Paragraph) -> Bool {
    guard document.format == .html else { return false }
    return paragraph.marks.contains("explanation") || exchange.status?.statuses.isEmpty == false
  }

  mutating func read(_ list: List) {
    for item in list.items { read(Paragraph(text: item)) }
  }

  /// Between the request line and the first section.
  var isExplaining: Bool { page != nil && side == .opening && section == nil && !isAstray }

  private mutating func addExplanation(_ text: Text) {
    guard var page else { return }
    explain(text, &page)
    self.page = page
  }

  // MARK: Tables

  mutating func read(_ table: Table) {
    if section == .wurl, !isAstray { return }
    if section == .auditRecord, let name = auditName, !isAstray {
      exchange.auditRecords.append(AuditRecord(table, name: name))
      auditName = nil
      checkRows(of: table)
      return
    }
    guard page != nil, let target = target(of: table), FieldTableReader.reads(table) else {
      if let first = table.header.first ?? table.rows.first?.cells.first {
        diagnostics.report(.unreadBlock(first.text, span: table.span, in: document.file))
      }
      return
    }
    let reader = FieldTableReader(table, in: document.file)
    diagnostics.report(contentsOf: reader.diagnostics.all)
    var (here, body) = (reader.fields, reader.fields)
    for row in here.rows where row.location == .header && target != \.responseFields { reportUnread(row.name) }
    if target == \.parameters {
      here.rows.removeAll { $0.location == .body || $0.location == .header }
      body.rows.removeAll { $0.location != .body }
      append(body, to: \.bodyFields)
    }
    append(here, to: target)
    checkRows(of: table)
  }

  private mutating func append(_ fields: FieldTable, to target: WritableKeyPath<Exchange, FieldTable?>) {
    guard !fields.rows.isEmpty else { return }
    exchange[keyPath: target] = exchange[keyPath: target].map { $0.appending(fields) } ?? fields
  }

  private func target(of table: Table) -> WritableKeyPath<Exchange, FieldTable?>? {
    if table.marks.contains("response-fields") { return \.responseFields }
    if table.marks.contains("parameters") { return \.parameters }
    if table.marks.contains("fields") { return side == .response ? \.responseFields : \.bodyFields }
    if isAstray { return nil }
    switch section {
    case .parameters, .queryParameters: return \.parameters
    case .responseFields: return \.responseFields
    case .body, .fields: return side == .response ? \.responseFields : \.bodyFields
    default: return nil
    }
  }

  /// Cells are missing at the end of a row that was cut. HTML leaves them out now and then; text that has the cells of a
  /// row on one line always does.
  private mutating func checkRows(of table: Table) {
    guard document.format == .text, table.header.count > 1 else { return }
    let lines = table.header.prefix(2).map { document.file.position(at: $0.text.span.lower).line }
    guard lines[0] != lines[1] else { return }
    for row in table.rows where row.cells.count < table.header.count {
      diagnostics.report(.unfinishedTable(row, in: document.file))
    }
  }

  // MARK: Code

  mutating func read(_ code: Code) {
    guard !code.text.isBlank, section != .wurl || isAstray else { return }
    let kind = SectionKind(marks: code.marks) ?? (isAstray ? nil : section)
    let isResponse = code.marks.contains("response") || (side == .response && !code.marks.contains("request"))
    if kind == nil, isExplaining {
      addExplanation(code.text)
    } else if page == nil || isAstray && kind == nil
      || !(readUnnamed(code, as: kind) || read(code.text, as: kind, isResponse: isResponse))
    {
      reportUnread(code.text)
    }
  }

  private mutating func read(_ text: Text, as kind: SectionKind?, isResponse: Bool) -> Bool {
    switch kind {
    case .route:
      return readRoute(text)
    case .parameters, .queryParameters:
      exchange.queryLines += headers(text)
    case .headers:
      if isResponse { exchange.responseHeaders += headers(text) } else { exchange.requestHeaders += headers(text) }
    case .curl:
      guard exchange.curl == nil else { return false }
      readCURL(text)
    case .status:
      readStatus(text)
    case .body, .fields:
      return readBody(text, isResponse: isResponse)
    default:
      return false
    }
    return true
  }

  /// The request line; below it, on older pages, the values of the query.
  private mutating func readRoute(_ text: Text) -> Bool {
    if let line = RequestLine(text) {
      guard exchange.route == nil else { return false }
      exchange.route = line.withoutOrigin
    } else {
      exchange.queryLines += headers(text)
    }
    return true
  }

  mutating func headers(_ text: Text) -> [Header] {
    text.lines.compactMap { line in
      if line.isBlank { return nil }
      if let header = Header(line: line) { return header }
      reportUnread(line)
      return nil
    }
  }

  mutating func readBody(_ text: Text, isResponse: Bool) -> Bool {
    guard (isResponse ? exchange.responseBody : exchange.requestBody) == nil else { return false }
    let body = Body(reading: text)
    reportBroken(body)
    if isResponse { exchange.responseBody = body } else { exchange.requestBody = body }
    return true
  }

  mutating func readCURL(_ text: Text) {
    let curl = CURLCommand(reading: text.trimmed)
    // A body that stands on the page by itself was reported there.
    if let body = curl.body, exchange.requestBody == nil { reportBroken(body) }
    exchange.curl = curl
  }

  private mutating func reportBroken(_ body: Body) {
    guard case .brokenJSON(let error, let mended) = body.content else { return }
    diagnostics.report(.brokenJSON(error, mended: mended, of: body, in: document.file))
  }

  /// A line of statuses, or a sentence that tells them apart.
  mutating func readStatus(_ text: Text) {
    if let status = StatusLine(reading: text) {
      guard exchange.status?.statuses.isEmpty != false else { return reportUnread(text) }
      let sentence = exchange.status?.sentence
      exchange.status = status
      exchange.status?.sentence = sentence
    } else {
      readStatusWords(text)
    }
  }

  private mutating func readStatusWords(_ text: Text) {
    let words = text.folded
    var status = exchange.status ?? StatusLine(statuses: [], sentence: nil, span: words.span)
    status.sentence = status.sentence?.joined(with: words, separator: " ") ?? words
    exchange.status = status
  }
}

extension SectionKind {
  /// By the class names of a `pre`: `request query_parameters`.
  fileprivate init?(marks: Marks) {
    let kinds: [(String, SectionKind)] = [
      ("route", .route), ("query_parameters", .queryParameters), ("body", .body), ("headers", .headers),
      ("curl", .curl), ("status", .status),
    ]
    guard marks.contains("request") || marks.contains("response"),
      let (_, kind) = kinds.first(where: { marks.contains($0.0) })
    else { return nil }
    self = kind
  }
}
