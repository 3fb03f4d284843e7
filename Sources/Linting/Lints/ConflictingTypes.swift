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

  /// The first value of each kind that examples show for a field; the kind shown most often is taken to be meant.
  private func shownConflicts(_ values: [ShownValue]) -> [Diagnostic] {
    Self.shownKinds(values).flatMap { name, kinds in
      let meant = kinds.max { ($0.count, $1.place) < ($1.count, $0.place) }
      return meant.map { meant in
        kinds.filter { $0.word != meant.word }.sorted { $0.place < $1.place }.map { conflict(name, $0, meant) }
      } ?? []
    }
  }

  /// The names whose examples are told to disagree: `Book.pages`, `Book.tags[]`.
  static func namesInConflict(_ values: [ShownValue]) -> Set<String> { Set(shownKinds(values).map(\.name)) }

  /// What examples show for a name as one kind.
  private struct Kind {
    var word: String
    var place: SourcePlace
    var count = 1
  }

  /// Names that are shown as several kinds, with these.
  private static func shownKinds(_ values: [ShownValue]) -> [(name: String, kinds: [Kind])] {
    var order: [ShownValue.Position] = []
    var shown: [ShownValue.Position: [(word: String, first: ShownValue, count: Int)]] = [:]
    for value in values where !value.hasCorrectedType {
      guard let word = word(value.node) else { continue }
      let position = value.position
      guard let known = shown[position] else {
        order.append(position)
        shown[position] = [(word, value, 1)]
        continue
      }
      if let index = known.firstIndex(where: { $0.word == word }) {
        shown[position]?[index].count += 1
      } else {
        shown[position]?.append((word, value, 1))
      }
    }
    return order.compactMap { position in
      // Nearly all are shown as one kind.
      guard let seen = shown[position], seen.count > 1 else { return nil }
      let kinds = seen.map { Kind(word: $0.word, place: $0.first.place, count: $0.count) }
      let told = withoutChanceInstants(kinds)
      return told.count > 1 ? (seen[0].first.name, told) : nil
    }
  }

  /// Among strings of other kinds an instant is a string like them; a string among instants spoils their type.
  private static func withoutChanceInstants(_ kinds: [Kind]) -> [Kind] {
    guard let string = kinds.firstIndex(where: { $0.word == "string" }),
      let instant = kinds.firstIndex(where: { $0.word == timestamp }), kinds[string].count >= kinds[instant].count
    else { return kinds }
    var kinds = kinds
    kinds[string].count += kinds[instant].count
    kinds[string].place = min(kinds[string].place, kinds[instant].place)
    kinds.remove(at: instant)
    return kinds
  }

  private static let timestamp = "timestamp"

  private func conflict(_ name: String, _ one: Kind, _ other: Kind) -> Diagnostic {
    let type = other.word == Self.timestamp && one.word == "string" ? "string" : "any JSON"
    return rule.finding(
      "\"\(name)\" is shown as \(one.word) and as \(other.word)", at: one.place,
      notes: [.init("it is shown as \(other.word) here", at: other.place)],
      help: "correct the example that is wrong; until then its type is \(type)")
  }

  private static func word(_ node: JSONNode) -> String? {
    switch node.kind {
    case .null: nil
    case .bool: "boolean"
    case .number: "number"
    case .string: Instant.isInstant(node.rawBytes.dropFirst().dropLast()) ? timestamp : "string"
    case .array: "array"
    case .object: "object"
    }
  }

  // MARK: Words against example

  private func statedConflicts(_ api: API) -> [Diagnostic] {
    let fields = api.models.flatMap { model in
      (model.record?.fields ?? []).map { ("\(model.name).\($0.name)", $0.evidence, $0.notes.description) }
    }
    let parameters = api.operations.flatMap { operation in
      operation.parameters.map { ("\(operation.id).\($0.name)", $0.evidence, $0.notes.description) }
    }
    return (fields + parameters).flatMap { name, evidence, description in
      let listed = evidence.filter { $0.aspect == .validValues }.flatMap { $0.claim.split(separator: ", ") }
      // "Whether it is high or low" lists values; it does not say that there are two.
      let isListed = listed.contains { description?.contains($0) ?? false }
      return statedConflicts(name, evidence.filter { $0.aspect == .type && !(isListed && $0.kind == .said) })
    }
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
    // An instant may be shown as a number of seconds.
    let isNumber = shown.claim == "integer" || shown.claim == "number"
    let doubtful = words.filter {
      $0.isOverruled && !agreeing.contains($0.place) && !(isNumber && $0.claim == Self.timestamp)
    }
    var told: Set<String> = []
    return doubtful.filter { told.insert($0.claim).inserted }.map { word in
      rule.finding(
        "\"\(name)\" is said to be \(word.claim) and shown as \(shown.claim)", at: word.place,
        notes: [.init("it is shown here", at: shown.place)],
        help: "correct the one that is wrong; the example wins")
    }
  }
}
