import SourceText

extension Settings {
  /// The findings, rated as the settings say; an entry that silences a rule where it finds nothing is told, so that the
  /// file cannot rot.
  func rated(_ findings: [Diagnostic], knownRules: [String]) -> [Diagnostic] {
    var used = Set<Int>()
    let rated = findings.compactMap { finding -> Diagnostic? in
      guard let index = lints.firstIndex(where: { $0.concerns(finding) }) else { return finding }
      used.insert(index)
      guard let severity = lints[index].severity else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
    let known = Set(knownRules).union(findings.map(\.ruleID))
    return rated
      + lints.indices.compactMap { used.contains($0) ? nil : lints[$0].complaint(knownRules: known.sorted()) }
  }
}

extension LintSetting {
  fileprivate func concerns(_ finding: Diagnostic) -> Bool {
    guard finding.ruleID == rule.value else { return false }
    guard !pages.isEmpty else { return true }
    return finding.place.map { place in pages.contains { $0.matches(place.path) } } ?? false
  }

  /// What to say of an entry that no finding was for.
  fileprivate func complaint(knownRules: [String]) -> Diagnostic? {
    if !knownRules.contains(rule.value) {
      let help = nearest(to: rule.value, among: knownRules).map { "did you mean \"\($0)\"?" }
      return Diagnostic(
        "settings-unused", .warning, "no finding is of the rule \"\(rule.value)\"", at: rule.place,
        help: help ?? "remove the entry")
    }
    guard severity == nil else { return nil }
    return Diagnostic(
      "settings-unused", .warning, "the entry for \"\(rule.value)\" silences nothing", at: rule.place,
      help: "remove the entry")
  }
}
