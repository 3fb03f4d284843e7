import JSONText
import Pages
import Schema
import SourceText

/// Two places that give one field two types: two examples, or a table and an example.
struct ConflictingTypes: Lint {
  let rule = Rule(
    "conflicting-types", .warning,
    finds: "Two places that give one field two types: two examples, or words and an example.",
    matters: "Examples that disagree leave callers with any JSON value; words that an example contradicts mislead.",
    example: """
      "pages": 474        (on one page)
      "pages": "474"      (on another)
      """,
    remedy: "Correct the place that is wrong, or set the type in a correction.")

  func check(pages: [EndpointPage], api: API) -> [Diagnostic] {
    shownConflicts(pages, api) + statedConflicts(api)
  }

  // MARK: Example against example

  /// The first value of each kind of JSON that examples show for a field.
  private func shownConflicts(_ pages: [EndpointPage], _ api: API) -> [Diagnostic] {
    var names: [String] = []
    var first: [String: [(kind: String, place: SourcePlace)]] = [:]
    for value in ShownValue.all(pages: pages, api: api) where !value.field.hasCorrectedType {
      guard let kind = Self.word(value.node.kind) else { continue }
      let name = value.name
      if first[name] == nil { names.append(name) }
      if first[name]?.contains(where: { $0.kind == kind }) != true {
        first[name, default: []].append((kind, value.place))
      }
    }
    return names.flatMap { name in
      let seen = (first[name] ?? []).sorted { $0.place < $1.place }
      return seen.dropFirst().map { conflict(name, $0, seen[0]) }
    }
  }

  private func conflict(
    _ name: String, _ one: (kind: String, place: SourcePlace), _ other: (kind: String, place: SourcePlace)
  ) -> Diagnostic {
    rule.finding(
      "\"\(name)\" is shown as \(one.kind) and as \(other.kind)", at: one.place,
      notes: [.init("it is shown as \(other.kind) here", at: other.place)],
      help: "correct the example that is wrong; until then its type is any JSON")
  }

  private static func word(_ kind: JSONKind) -> String? {
    switch kind {
    case .null: nil
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  // MARK: Words against example

  private func statedConflicts(_ api: API) -> [Diagnostic] {
    let fields = api.models.flatMap { model in
      (model.record?.fields ?? []).map { ("\(model.name).\($0.name)", $0.evidence) }
    }
    let parameters = api.operations.flatMap { operation in
      operation.parameters.map { ("\(operation.id).\($0.name)", $0.evidence) }
    }
    return (fields + parameters).flatMap { statedConflicts($0, $1.filter { $0.aspect == .type }) }
  }

  private func statedConflicts(_ name: String, _ evidence: [Evidence]) -> [Diagnostic] {
    guard !evidence.contains(where: { $0.kind == .corrected }),
      let shown = evidence.first(where: { $0.kind == .shown && !$0.isOverruled && $0.place != nil }),
      // Where examples disagree, that is told, and words contradict neither.
      shown.claim != SchemaType.any.description
    else { return [] }
    // What another page says of a field of the same name is no contradiction.
    let words = evidence.filter {
      ($0.kind == .stated || $0.kind == .said) && $0.place != nil && $0.rule != "type-from-tables-elsewhere"
    }
    // Words of which a part agrees were only half understood.
    let agreeing = Set(words.filter { !$0.isOverruled }.map(\.place))
    var told: Set<String> = []
    return words.filter { $0.isOverruled && !agreeing.contains($0.place) && told.insert($0.claim).inserted }.map {
      word in
      rule.finding(
        "\"\(name)\" is said to be \(word.claim) and shown as \(shown.claim)", at: word.place,
        notes: [.init("it is shown here", at: shown.place)],
        help: "correct the one that is wrong; the example wins")
    }
  }
}

extension Field {
  /// Somebody decided: examples that say otherwise are known.
  fileprivate var hasCorrectedType: Bool { evidence.contains { $0.kind == .corrected && $0.aspect == .type } }
}
