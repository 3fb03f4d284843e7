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

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    shownConflicts(material.disagreements) + statedConflicts(material.api)
  }

  // MARK: Example against example

  /// The first value of each kind that examples show for a field; the kind shown most often is taken to be meant.
  private func shownConflicts(_ disagreements: [ShownKinds]) -> [Diagnostic] {
    disagreements.flatMap { shown in
      let meant = shown.kinds.max { ($0.count, $1.place) < ($1.count, $0.place) }
      return meant.map { meant in
        shown.kinds.filter { $0.word != meant.word }.sorted { $0.place < $1.place }.map {
          conflict(shown.name, $0, meant)
        }
      } ?? []
    }
  }

  private func conflict(_ name: String, _ one: ShownKinds.Kind, _ other: ShownKinds.Kind) -> Diagnostic {
    let type = other.word == ShownKinds.timestamp && one.word == "string" ? "string" : "any JSON"
    return rule.finding(
      "\"\(name)\" is shown as \(one.word) and as \(other.word)", at: one.place,
      notes: [.init("it is shown as \(other.word) here", at: other.place)],
      help: "correct the example that is wrong; until then its type is \(type)")
  }

  // MARK: Words against example

  private func statedConflicts(_ api: API) -> [Diagnostic] {
    let fields = api.models.flatMap { model in
      (model.record?.fields ?? []).map { ("\(model.name).\($0.name)", $0.evidence, $0.notes.description) }
    }
    let parameters = api.operations.flatMap { operation in
      operation.parameters.map { ("\(operation.id).\($0.name)", $0.evidence, $0.notes.description) }
    }
    return (fields + parameters).flatMap { name, evidence, description -> [Diagnostic] in
      guard evidence.contains(where: { $0.isOverruled && $0.aspect == .type }) else { return [] }
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
      $0.isOverruled && !agreeing.contains($0.place) && !(isNumber && $0.claim == SchemaType.timestamp.description)
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
