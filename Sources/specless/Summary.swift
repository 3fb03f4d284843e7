import Schema

/// What a run did, to be checked at a glance.
///
///     read    5 pages, 1 file skipped
///     found   7 secret-in-page, 2 untyped-field (specless lint tells where)
///     made    5 operations, 12 models, 5 examples
///     fields  40 stated, 12 shown, 3 said, 1 guessed
///     files   3 created, 1 changed, 0 removed, 40 untouched
struct Summary {
  /// Pages that document an endpoint, and files that do not.
  var pages: (read: Int, skipped: Int)
  /// How often each rule found something that was not told.
  var untold: [String: Int]
  /// The folder of the pages as it was named; nil where none was.
  var docs: String?
  var api: API

  /// - Parameters:
  ///   - skipped: how many pages document no endpoint.
  ///   - folder: as it was named.
  init(_ docs: DocsFolder, _ api: API, skipped: Int, untold: [String: Int], folder: String?) {
    let unread = docs.diagnostics.all.count { $0.ruleID == "skipped-file" }
    pages = (docs.pages.count - skipped, skipped + unread)
    (self.untold, self.docs, self.api) = (untold, folder, api)
  }

  /// All but the last line.
  var made: String {
    """
    read    \(Self.count(pages.read, "page"))\(skipped)
    \(found)made    \(Self.count(api.operations.count, "operation")), \(Self.count(api.models.count, "model")), \
    \(Self.count(api.operations.reduce(0) { $0 + $1.examples.count }, "example"))
    fields  \(fields)

    """
  }

  private var skipped: String {
    pages.skipped == 0 ? "" : ", \(Self.count(pages.skipped, "file")) skipped"
  }

  /// The rules with the most findings first.
  private var found: String {
    guard !untold.isEmpty else { return "" }
    let counts = untold.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    let lint = ["specless lint", docs].compactMap { $0 }.joined(separator: " ")
    return "found   \(counts.joined(separator: ", ")) (\(lint) tells where)\n"
  }

  /// Fields by the strongest evidence of their types; kinds that do not occur are left out.
  private var fields: String {
    var numbers: [Evidence.Kind: Int] = [:]
    for model in api.models {
      // Where they stand, since a field with all its evidence is large.
      guard case .record(let record) = model.kind else { continue }
      for index in record.fields.indices { numbers[Self.strongest(record.fields[index].evidence), default: 0] += 1 }
    }
    let counts = Evidence.Kind.allCases.compactMap { kind in numbers[kind].map { "\($0) \(Self.words(kind))" } }
    return counts.isEmpty ? "none" : counts.joined(separator: ", ")
  }

  private static func strongest(_ evidence: [Evidence]) -> Evidence.Kind {
    evidence.indices.lazy.filter { evidence[$0].aspect == .type && !evidence[$0].isOverruled }
      .map { evidence[$0].kind }.min() ?? .nothing
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
