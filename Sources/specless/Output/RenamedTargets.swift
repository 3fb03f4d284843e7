import Inference
import SourceText

/// Corrections whose target was the name of a thing that is called otherwise with fresh names: they speak of another
/// thing now, or of none.
struct RenamedTargets {
  /// By the old name.
  private var renamed: [String: String] = [:]

  init(from old: SettledNames, to new: SettledNames) {
    for (place, name) in old.models { note(name, new.models[place]) }
    for (place, operation) in old.operations { note(operation.typeName, new.operations[place]?.typeName) }
  }

  private mutating func note(_ old: String, _ new: String?) {
    if let new, new != old { renamed[old] = new }
  }

  /// In the order of the entries.
  func findings(_ corrections: Corrections) -> [Diagnostic] {
    corrections.entries.compactMap { entry -> Diagnostic? in
      let old = renamed.keys.filter { entry.target == $0 || entry.target.hasPrefix("\($0).") }.max {
        $0.count < $1.count
      }
      guard let old, let new = renamed[old] else { return nil }
      return renamedTarget.finding(
        "what was called \"\(old)\" is called \"\(new)\" now", at: entry.place(of: "target"),
        help: "write \"\(new)\" if the entry is meant for it")
    }
  }
}

let renamedTarget = Rule(
  "renamed-correction-target", .warning,
  finds: "An entry of `corrections` whose target is called otherwise since names are fresh. Told by `generate`.",
  matters: "The entry changes another thing that has the name now, or nothing.",
  example: """
    specless generate --fresh-names
    {"target": "Publisher.floor", "type": "number", "reason": "mezzanines"}
    """,
  remedy: "Write the new name; `specless explain` prints it.")
