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

  func check(_ material: LintMaterial) -> [Diagnostic] {
    shownConflicts(material.shownValues) + statedConflicts(material.api)
  }

  // MARK: Example against example

  /// The first value of each kind of JSON that examples show for a field.
  private func shownConflicts(_ values: [ShownValue]) -> [Diagnostic] {
    var order: [ShownValue.Position] = []
    var first: [ShownValue.Position: [(kind: JSONKind, value: ShownValue)]] = [:]
    for value in values where !value.hasCorrectedType && value.node.kind != .null {
      let (kind, position) = (value.node.kind, value.position)
      let seen = first[position]
      if seen == nil { order.append(position) }
      if seen?.contains(where: { $0.kind == kind }) != true { first[position, default: []].append((kind, value)) }
    }
    return order.flatMap { position in
      // Nearly all are shown as one kind.
      guard let seen = first[position], seen.count > 1 else { return [Diagnostic]() }
      let shown = seen.map { (kind: Self.word($0.kind), place: $0.value.place) }.sorted { $0.place < $1.place }
      return shown.dropFirst().map { conflict(seen[0].value.name, $0, shown[0]) }
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

  private static func word(_ kind: JSONKind) -> String {
    switch kind {
    case .null: "null"
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
