import JSONText
import Pages
import Schema
import SourceText

/// Goes through the examples of one operation beside their types, and looks for what corrections rule out.
struct ContradictionSearch {
  let api: API
  let page: EndpointPage
  private(set) var found: [Contradiction] = []
  private var body: Body?
  /// As `Example.source` has it.
  private var example: SourcePlace

  /// All that the pages of an operation show and corrections rule out.
  static func all(in operation: Operation, _ pages: [EndpointPage], _ api: API) -> [Contradiction] {
    let places = Set(operation.sources)
    return pages.filter { places.contains($0.place) }.flatMap { page -> [Contradiction] in
      var search = ContradictionSearch(api, page)
      for exchange in page.exchanges { search.search(exchange, operation) }
      return search.found
    }
  }

  private init(_ api: API, _ page: EndpointPage) {
    (self.api, self.page, example) = (api, page, page.place)
  }

  private mutating func search(_ exchange: Exchange, _ operation: Operation) {
    example = exchange.route.map { page.place($0.span) } ?? page.place
    if let route = exchange.route { search(route, operation) }
    let sent = operation.requestBody?.contents.first(where: \.isJSON)
    search(exchange.requestBody ?? exchange.curl?.body, sent)
    let statuses = Set(exchange.status?.statuses.map(\.code) ?? [])
    let answer = operation.responses.first { statuses.contains($0.status) && $0.contents.contains(where: \.isJSON) }
    search(exchange.responseBody, answer?.contents.first(where: \.isJSON))
  }

  private mutating func search(_ body: Body?, _ content: MediaContent?) {
    guard let body, let content, let json = body.json else { return }
    self.body = body
    search(json.root, content.type, nil)
  }

  // MARK: Bodies

  /// What a value stands in: the corrected thing nearest above it, and the correction.
  typealias Corrected = (name: String, correction: Evidence)

  /// - Parameter above: nil where nothing above the value is corrected.
  private mutating func search(_ node: JSONNode, _ type: SchemaType, _ above: Corrected?) {
    if let above, !fits(node, type) { return add(above, "shown as \(Self.word(node))", span(of: node)) }
    switch type {
    case .nullable(let wrapped) where node.kind != .null: search(node, wrapped, above)
    case .array(let element): for value in node.elements { search(value, element, above) }
    case .map(let value): for member in node.members { search(member.value, value, above) }
    case .model(let reference): searchMembers(of: node, reference, above)
    default: break
    }
  }

  private mutating func searchMembers(of node: JSONNode, _ reference: ModelReference, _ above: Corrected?) {
    guard node.kind == .object, let model = api.model(named: reference.name), let record = model.record else { return }
    let arguments = record.bindings(reference.arguments)
    for field in record.fields {
      search(node[field.name], of: node, field, "\(model.name).\(field.name)", field.type.bound(to: arguments), above)
    }
    let known = Set(record.fields.map(\.name))
    guard let above else { return }
    for member in node.members
    where !known.contains(member.key) && !model.evidence.contains(where: { $0.isDropping(member.key) }) {
      add(above, "shown with \"\(member.key)\"", place(of: member.keySpan))
    }
  }

  private mutating func search(
    _ value: JSONNode?, of node: JSONNode, _ field: Field, _ name: String, _ type: SchemaType, _ above: Corrected?
  ) {
    let corrected = { (aspect: Evidence.Aspect) -> Corrected? in
      field.evidence.first { $0.kind == .corrected && $0.aspect == aspect }.map { (name, $0) } ?? above
    }
    switch value {
    case nil:
      guard field.presence == .always, let presence = corrected(.presence) else { return }
      add(presence, "not shown", span(of: node, upTo: 1))
    case let value? where value.kind == .null:
      guard !field.isNullable, type != .any, let nullability = corrected(.nullability) else { return }
      add(nullability, "shown as null", span(of: value))
    case let value?:
      searchValues(in: value, field, name)
      search(value, type, corrected(.type))
    }
  }

  /// Strings, in lists and maps too, that are not among corrected valid values.
  private mutating func searchValues(in node: JSONNode, _ field: Field, _ name: String) {
    guard let model = field.type.references.first.flatMap({ api.model(named: $0.name) }),
      let cases = model.enumeration?.cases,
      let correction = (field.evidence + model.evidence).first(where: \.correctsValues)
    else { return }
    for value in [node] + node.elements + node.members.map(\.value) {
      guard let text = value.stringValue, !cases.contains(where: { $0.value == text }) else { continue }
      add((name, correction), "shown as \"\(text)\"", span(of: value), isReadable: true)
    }
  }

  /// Whether the value itself is of the type, whatever is inside of it.
  private func fits(_ node: JSONNode, _ type: SchemaType) -> Bool {
    switch type {
    case .any, .binary, .parameter: true
    case .boolean: node.kind == .bool
    case .integer: node.intValue != nil
    case .number: node.kind == .number
    case .string: node.kind == .string
    case .timestamp: node.kind == .string && Instant.isInstant(node.rawBytes.dropFirst().dropLast())
    case .array: node.kind == .array
    case .map: node.kind == .object
    case .nullable(let wrapped): node.kind == .null || fits(node, wrapped)
    case .model(let reference):
      node.kind == (api.model(named: reference.name)?.enumeration == nil ? .object : .string)
    }
  }

  private static func word(_ node: JSONNode) -> String {
    switch node.kind {
    case .null: "null"
    case .bool: "a boolean"
    case .number: node.number?.isInteger == true ? "an integer" : "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  // MARK: Findings

  mutating func add(_ corrected: Corrected, _ seen: String, _ place: SourcePlace, isReadable: Bool = false) {
    let words = "\(seen), and a correction says: \(corrected.correction.claim)"
    found.append(
      Contradiction(
        name: corrected.name, words: words, place: place, correction: corrected.correction, example: example,
        isReadable: isReadable))
  }

  /// - Parameter count: how many bytes of it are pointed at; all if nil.
  private func span(of node: JSONNode, upTo count: Int? = nil) -> SourcePlace {
    var span = body?.span(of: node) ?? ByteSpan(0, 0)
    if let count { span = ByteSpan(span.lower, min(span.upper, span.lower + count)) }
    return page.place(span)
  }

  private func place(of range: Range<Int>) -> SourcePlace {
    page.place(body?.jsonText.sourceSpan(of: range) ?? ByteSpan(0, 0))
  }
}

extension Evidence {
  /// Whether it is a correction of valid values.
  var correctsValues: Bool { kind == .corrected && aspect == .validValues && rule == "correction" }
}
