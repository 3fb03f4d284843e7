import Schema
import SourceText

/// A thing is called as in the run before, and the pages alone would call it otherwise by now.
struct NameKept: Lint {
  let rule = Rule(
    "name-kept", .note,
    finds: "A name that was kept from the run before, where the pages alone would give another one by now.",
    matters: """
      Code that uses the name still compiles. Generated into an empty folder, or with fresh names, the thing is called \
      otherwise.
      """,
    example: """
      GET /shops/:id/summary      (there before)          ShopSummary, ShopSummaryRoute
      GET /apps/:id/summary       (new; has routes, too)  AppSummary; its own would be AppSummaryRoute
      """,
    remedy: """
      Leave it; or take the new names, all at once, by `specless generate --fresh-names`; or settle one by a correction.
      """)

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    let api = material.api
    let named = api.operations.map(\.evidence) + api.models.map(\.evidence)
    return api.groups.compactMap { finding($0.evidence, of: .grouping) } + named.compactMap { finding($0, of: .name) }
  }

  private func finding(_ evidence: [Evidence], of aspect: Evidence.Aspect) -> Diagnostic? {
    let isCorrected = evidence.contains { $0.aspect == .name && $0.kind == .corrected }
    guard !isCorrected, let kept = evidence.first(where: { $0.rule == "name-is-kept" && $0.aspect == aspect })
    else { return nil }
    return rule.finding(
      kept.claim, at: kept.place, help: "specless generate --fresh-names takes the names that the pages give")
  }
}
