import JSONText
import Pages
import Schema
import SourceText

/// The slots of one operation's messages.
package struct MessageSlots: Sendable {
  /// The root of the request's JSON body; nil where no page shows or documents one.
  package var request: Int?
  /// The roots of the answers, by their statuses: `[201, 202]` where one body is shown for both.
  package var responses: [[Int]: Int] = [:]
  /// Rows under "Body" that document path parameters.
  package var pathRows: [DocumentedRow] = []
  /// Rows under "Parameters", and those under "Body" of a request that cannot have one.
  package var queryRows: [DocumentedRow] = []

  /// The same slots in a graph that took them over; rows here belong to no slot.
  func moved(by offset: Int) -> MessageSlots {
    var moved = self
    moved.request = request.map { $0 + offset }
    moved.responses = responses.mapValues { $0 + offset }
    return moved
  }
}

/// Reads the examples and tables of an operation into slots.
struct MessageReading {
  let draft: OperationDraft
  /// What a form that a request shows consists of; forms are flat, whatever their names look like.
  private let form: FormBody
  private let request: Message
  private let answer: Message
  private let failure: Message

  init(draft: OperationDraft) {
    self.draft = draft
    form = FormBody(draft: draft)
    request = Message(of: draft, isRequest: true)
    answer = Message(of: draft, isRequest: false)
    failure = Message(of: draft, isRequest: false, isFailure: true)
  }

  func read(into graph: inout SlotGraph) -> MessageSlots {
    var slots = MessageSlots()
    for shown in draft.exchanges {
      readExamples(shown.page, shown.exchange, &slots, &graph)
    }
    for shown in draft.exchanges {
      readParameterRows(shown.page, shown.exchange, &slots, &graph)
      readRequestRows(shown.page, shown.exchange, &slots, &graph)
      readResponseRows(shown.page, shown.exchange, &slots, &graph)
    }
    // The parts of a form are known, documented or not.
    if form.isShown { _ = requestRoot(&slots, &graph) }
    return slots
  }

  private func readExamples(
    _ page: EndpointPage, _ exchange: Exchange, _ slots: inout MessageSlots, _ graph: inout SlotGraph
  ) {
    if let body = exchange.requestBody ?? exchange.curl?.body, let json = body.json {
      let root = requestRoot(&slots, &graph)
      let isRefused = Self.statuses(exchange).first.map { (400..<500).contains($0) } ?? false
      graph.insert(
        json.root, at: root, origin: Origin(file: page.file, text: body.jsonText, isRefused: isRefused))
    }
    if case .multipart(let parts) = exchange.requestBody?.content { readParts(parts, page, &slots, &graph) }
    if let body = exchange.responseBody, let json = body.json {
      let root = responseRoot(exchange, &slots, &graph)
      graph.insert(json.root, at: root, origin: Origin(file: page.file, text: body.jsonText))
    }
  }

  /// Parts of a form whose text is JSON: objects and lists.
  private func readParts(
    _ parts: [MultipartPart], _ page: EndpointPage, _ slots: inout MessageSlots, _ graph: inout SlotGraph
  ) {
    let root = requestRoot(&slots, &graph)
    graph[root].isForm = true
    for part in parts where part.filename == nil {
      guard let content = part.content, let document = try? JSONDocument(content.bytes) else { continue }
      guard document.root.kind == .object || document.root.kind == .array else { continue }
      let slot = graph.member(part.name.string, of: root)
      graph.insert(document.root, at: slot, origin: Origin(file: page.file, text: content))
    }
  }

  /// One table may document the query and, on pages without a table for the body, the body: where the example body
  /// shows one of its names, every name that no query shows belongs to the body.
  private func readParameterRows(
    _ page: EndpointPage, _ exchange: Exchange, _ slots: inout MessageSlots, _ graph: inout SlotGraph
  ) {
    guard let rows = exchange.parameters?.rows, !rows.isEmpty else { return }
    let shown = exchange.bodyFields == nil ? slots.request.map { Set(graph.keyPaths(below: $0)) } ?? [] : []
    let describesBody =
      rows.contains {
        shown.contains(FieldPlacing.components(of: $0.name.string)) || isFormRow($0, exchange)
      } || draft.method != "GET" && isMostlyShown(rows.filter { !isPathParameter($0) }, in: shown)
    let queried = Set(QueryValues.all(of: draft).map(\.name))
    var bodyRows: [FieldRow] = []
    for row in rows {
      let documented = graph.documented(row, page, isRequest: true)
      let name = row.name.string
      let isInPath = draft.path.parameter(documentedBy: name) != nil && !queried.contains(name)
      if isInPath, row.location != .query, !shown.contains([name]) {
        slots.pathRows.append(documented)
      } else if describesBody, row.location != .query, !queried.contains(name), !queried.contains(name + "[]") {
        bodyRows.append(row)
      } else {
        slots.queryRows.append(documented)
      }
    }
    if !bodyRows.isEmpty { place(bodyRows, page, root: requestRoot(&slots, &graph), isRequest: true, &graph) }
  }

  /// Where a page has a table for the body, the other one documents the query, whatever a form with files shows.
  private func isFormRow(_ row: FieldRow, _ exchange: Exchange) -> Bool {
    form.shows(row.name.string) && (form.isEncoded || exchange.bodyFields == nil)
  }

  /// Whether at least half of the names stand somewhere in the body.
  private func isMostlyShown(_ rows: [FieldRow], in paths: Set<[String]>) -> Bool {
    guard !paths.isEmpty, !rows.isEmpty else { return false }
    return FieldPlacing(paths: paths).place(rows.map(\.name.string)).filter(\.isShown).count * 2 >= rows.count
  }

  private func isPathParameter(_ row: FieldRow) -> Bool {
    let name = row.name.string
    return draft.path.parameterNames.contains { $0 == name || ":\($0)" == name }
  }

  /// A field named like a path parameter documents that, unless a request body shows it. A table on a page whose
  /// request has no body documents the answer where its names stand there.
  private func readRequestRows(
    _ page: EndpointPage, _ exchange: Exchange, _ slots: inout MessageSlots, _ graph: inout SlotGraph
  ) {
    var rows: [FieldRow] = []
    let shown = slots.request.map { Set(graph[$0].members.keys) } ?? []
    for row in exchange.bodyFields?.rows ?? [] {
      if isPathParameter(row), !shown.contains(row.name.string) {
        slots.pathRows.append(graph.documented(row, page, isRequest: true))
      } else {
        rows.append(row)
      }
    }
    guard !rows.isEmpty else { return }
    if slots.request == nil, documentsAnswer(rows, exchange, slots, graph) {
      place(rows, page, root: responseRoot(exchange, &slots, &graph), isRequest: false, &graph)
    } else if slots.request == nil, !takesBody(exchange) {
      for row in rows { slots.queryRows.append(graph.documented(row, page, isRequest: true)) }
    } else {
      place(rows, page, root: requestRoot(&slots, &graph), isRequest: true, &graph)
    }
  }

  /// `GET`, `HEAD` and `DELETE` take a body only where a page shows one.
  private func takesBody(_ exchange: Exchange) -> Bool {
    !["GET", "HEAD", "DELETE"].contains(draft.method) || exchange.requestBody != nil
  }

  private func documentsAnswer(_ rows: [FieldRow], _ exchange: Exchange, _ slots: MessageSlots, _ graph: SlotGraph)
    -> Bool
  {
    guard draft.method == "GET" || draft.method == "HEAD", exchange.requestBody == nil else { return false }
    guard let root = slots.responses[Self.statuses(exchange)] else { return false }
    let placed = FieldPlacing(paths: graph.keyPaths(below: root)).place(rows.map(\.name.string))
    return placed.filter(\.isShown).count * 2 >= rows.count
  }

  private func readResponseRows(
    _ page: EndpointPage, _ exchange: Exchange, _ slots: inout MessageSlots, _ graph: inout SlotGraph
  ) {
    guard let rows = exchange.responseFields?.rows, !rows.isEmpty else { return }
    place(rows, page, root: responseRoot(exchange, &slots, &graph), isRequest: false, &graph)
  }

  private func place(_ rows: [FieldRow], _ page: EndpointPage, root: Int, isRequest: Bool, _ graph: inout SlotGraph) {
    let places =
      isRequest
      ? requestPaths(rows, root, graph)
      : FieldPlacing(paths: graph.keyPaths(below: root)).place(rows.map(\.name.string))
    for (row, place) in zip(rows, places) where !place.path.isEmpty {
      var (slot, parent) = (root, root)
      // A list's row is about the list.
      let path = place.path.last == "[]" ? place.path.dropLast() : place.path[...]
      for component in path {
        if component == "[]" {
          slot = graph.element(of: slot)
        } else {
          if let element = graph[slot].element, graph[slot].members.isEmpty { slot = element }
          parent = slot
          slot = graph.member(component, of: slot)
        }
      }
      if path.count < place.path.count { _ = graph.element(of: slot) }
      let documented = graph.documented(row, page, isRequest: isRequest, parent: parent)
      graph[slot].rows.append(documented)
      insertTableValues(row, page, at: slot, &graph)
    }
  }

  /// Names are paths from the root. Of those that the example does not show there, at least half may stand in one of its
  /// objects; then all do: what a table calls `title` is `book.title` in `{"book": {"title": "Emma"}}`.
  private func requestPaths(_ rows: [FieldRow], _ root: Int, _ graph: SlotGraph) -> [(path: [String], isShown: Bool)] {
    let names = rows.map(\.name.string)
    if form.isShown { return names.map { ([form.spelling(of: $0)], true) } }
    var paths = names.map { (path: FieldPlacing.listComponents(of: $0), isShown: true) }
    let keys = graph[root].members
    let others = paths.indices.filter { paths[$0].path.first.map { keys[$0] == nil } ?? false }
    let shown = graph.keyPaths(below: root)
    guard !others.isEmpty, !shown.isEmpty else { return paths }
    let placed = FieldPlacing(paths: shown).place(others.map { names[$0] })
    guard placed.filter(\.isShown).count * 2 >= others.count else { return paths }
    for (index, place) in zip(others, placed) { paths[index] = place }
    return paths
  }

  /// Objects, and lists of objects, that a row gives as example or default are examples of what the slot holds.
  private func insertTableValues(_ row: FieldRow, _ page: EndpointPage, at slot: Int, _ graph: inout SlotGraph) {
    for value in row.exampleValues + row.listedValues + [row.defaultValue].compactMap({ $0 }) {
      guard let document = try? JSONDocument(value.bytes) else { continue }
      let root = document.root
      let isList = root.kind == .array && root.count > 0 && root.elements.allSatisfy { $0.kind == .object }
      guard root.kind == .object || isList else { continue }
      graph.insert(root, at: slot, origin: Origin(file: page.file, text: value))
    }
  }

  private func requestRoot(_ slots: inout MessageSlots, _ graph: inout SlotGraph) -> Int {
    if let root = slots.request { return root }
    let root = graph.makeSlot(request)
    slots.request = root
    return root
  }

  private func responseRoot(_ exchange: Exchange, _ slots: inout MessageSlots, _ graph: inout SlotGraph) -> Int {
    let statuses = Self.statuses(exchange)
    if let root = slots.responses[statuses] { return root }
    let root = graph.makeSlot((statuses.first ?? 0) >= 400 ? failure : answer)
    slots.responses[statuses] = root
    return root
  }

  static func statuses(_ exchange: Exchange) -> [Int] {
    (exchange.status?.statuses.map(\.code) ?? []).sorted()
  }
}
