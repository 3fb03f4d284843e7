import Schema

/// What a run did, to be checked at a glance.
///
///     read    5 pages
///     made    5 operations, 12 models, 5 examples
///     fields  40 stated, 12 shown, 3 said, 1 guessed
///     files   3 created, 1 changed, 0 removed, 40 untouched
struct Summary {
  var pages: Int
  var api: API

  /// All but the last line.
  var made: String {
    """
    read    \(Self.count(pages, "page"))
    made    \(Self.count(api.operations.count, "operation")), \(Self.count(api.models.count, "model")), \
    \(Self.count(api.operations.reduce(0) { $0 + $1.examples.count }, "example"))
    fields  \(fields)

    """
  }

  /// By the strongest evidence of each field's type; kinds that do not occur are left out.
  private var fields: String {
    let kinds = api.models.flatMap { $0.record?.fields ?? [] }.map { field in
      field.evidence.filter { $0.aspect == .type && !$0.isOverruled }.map(\.kind).min() ?? .nothing
    }
    let counts = Evidence.Kind.allCases.compactMap { kind -> String? in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(Self.words(kind))"
    }
    return counts.isEmpty ? "none" : counts.joined(separator: ", ")
  }

  /// The last line.
  static func files(_ plan: OutputPlan) -> String {
    let changed = plan.count { if case .change = $0 { true } else { false } }
    let (created, removed) = (plan.count { $0 == .create }, plan.count { $0 == .remove })
    return files(created: created, changed: changed, removed: removed, untouched: plan.count { $0 == .untouched })
  }

  static func files(created: Int = 0, changed: Int = 0, removed: Int = 0, untouched: Int) -> String {
    "files   \(created) created, \(changed) changed, \(removed) removed, \(untouched) untouched\n"
  }

  private static func words(_ kind: Evidence.Kind) -> String {
    switch kind {
    case .corrected: "corrected"
    case .stated: "stated"
    case .shown: "shown"
    case .shownElsewhere: "shown elsewhere"
    case .said: "said"
    case .guessed: "guessed from their names"
    case .nothing: "that nothing tells of"
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
