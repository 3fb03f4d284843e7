import Schema
import SourceText

/// Two models, or two operations of a group, that would be called the same: which of them is, other pages decide.
struct NameTaken: Lint {
  let rule = Rule(
    "name-taken", .note,
    finds: "Two things that would be called the same, so that one of them has a longer name.",
    matters: """
      Where no run before has settled it, the shorter path has the name. Without the page of the other, or with a third \
      one, names would be others, and code that uses them would not compile.
      """,
    example: """
      {"book": {"publisher": {"name": "Virago"}}}            Publisher
      {"loan": {"shop": {"publisher": {"floor": 2}}}}        ShopPublisher
      """,
    remedy: "Leave it, or give one of them a name of its own in a correction; no page takes that away.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    let api = material.api
    let names = Set(api.models.map(\.name) + api.operations.map(\.typeName))
    let models = api.models.compactMap { finding($0.name, $0.evidence, among: names) }
    let operations = api.groups.flatMap { group -> [Diagnostic] in
      let names = Set(group.operations.map(\.name))
      return group.operations.compactMap { finding($0.name, $0.evidence, among: names) }
    }
    return models + operations
  }

  private func finding(_ name: String, _ evidence: [Evidence], among names: Set<String>) -> Diagnostic? {
    let isSettled = evidence.contains { $0.aspect == .name && ($0.kind == .corrected || $0.rule == "name-is-kept") }
    // What Swift or emitted code has taken stays taken.
    guard !isSettled, let taken = evidence.first(where: { $0.rule == "name-is-taken" && names.contains($0.claim) })
    else { return nil }
    return rule.finding(
      "\"\(name)\" would be called \"\(taken.claim)\" if nothing else were", at: taken.place,
      help: "a correction \"name\" gives it one that pages to come cannot take")
  }
}
