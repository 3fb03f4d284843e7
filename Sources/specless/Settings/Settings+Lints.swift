import SourceText

extension Settings {
  /// The findings, rated as the settings say. Told besides: an entry that silences nothing, one for a rule that there is
  /// not or that cannot be set, and a pattern that no page matches; so the file cannot rot.
  ///
  /// - Parameter pages: paths of all pages that were read.
  func rated(_ findings: [Diagnostic], rules: [Rule], pages: [String]) -> [Diagnostic] {
    var used = Set<Int>()
    let rated = findings.compactMap { finding -> Diagnostic? in
      guard let index = lints.firstIndex(where: { $0.concerns(finding) }) else { return finding }
      used.insert(index)
      guard let severity = lints[index].severity else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
    let complaints = lints.indices.flatMap { index in
      lints[index].complaints(
        isUsed: used.contains(index),
        isLast: !lints[(index + 1)...].contains { $0.rule.value == lints[index].rule.value },
        rules: rules, pages: pages)
    }
    return rated + complaints
  }
}

extension LintSetting {
  fileprivate func concerns(_ finding: Diagnostic) -> Bool {
    guard finding.ruleID == rule.value else { return false }
    guard !pages.isEmpty else { return true }
    return finding.place.map { place in pages.contains { $0.value.matches(place.path) } } ?? false
  }

  /// - Parameter isLast: whether no later entry speaks of the rule, to which this one could be an exception.
  fileprivate func complaints(isUsed: Bool, isLast: Bool, rules: [Rule], pages: [String]) -> [Diagnostic] {
    guard let known = rules.first(where: { $0.id == rule.value }) else {
      let help = nearest(to: rule.value, among: rules.map(\.id)).map { "did you mean \"\($0)\"?" }
      return [unused("no rule is called \"\(rule.value)\"", at: rule.place, help: help)]
    }
    if known.severity == .error {
      return [unused("\"\(rule.value)\" is always an error and cannot be set", at: rule.place)]
    }
    let idle = self.pages.filter { pattern in !pages.contains { pattern.value.matches($0) } }
    if !idle.isEmpty {
      return idle.map { unused("no page matches \"\($0.value)\"", at: $0.place, help: "remove the pattern") }
    }
    if severity == known.severity, isLast {
      return [unused("\"\(rule.value)\" is of severity \(known.severity.rawValue) anyway", at: rule.place)]
    }
    guard severity == nil, !isUsed else { return [] }
    return [unused("the entry for \"\(rule.value)\" silences nothing", at: rule.place)]
  }

  private func unused(_ headline: String, at place: SourcePlace, help: String? = nil) -> Diagnostic {
    settingsUnused.finding(headline, at: place, help: help ?? "remove the entry")
  }
}
