/// What stands behind a diagnostic's `ruleID`: how grave a finding is where the settings say nothing else, and what
/// people read about it. Reports in SARIF and the list of rules in the documentation are made from it.
///
///     Rule(
///       "duplicate-key", .warning,
///       finds: "A key that stands twice in one object of an example.",
///       matters: "Most readers keep the last value and drop the first in silence.",
///       example: #"{"title": "Emma", "title": "Persuasion"}"#,
///       remedy: "Remove one of the two, or rename it.")
package struct Rule: Hashable, Sendable {
  /// Stable; names the fault, never the cure.
  package var id: String
  package var severity: Diagnostic.Severity
  /// What it finds; the first sentence can stand alone.
  package var finds: String
  package var matters: String
  /// As it stands on a page, or in a settings file; lines.
  package var example: String
  package var remedy: String

  package init(
    _ id: String, _ severity: Diagnostic.Severity, finds: String, matters: String, example: String, remedy: String
  ) {
    self.id = id
    self.severity = severity
    self.finds = finds
    self.matters = matters
    self.example = example
    self.remedy = remedy
  }

  /// A diagnostic of this rule.
  package func finding(
    _ headline: String, at place: SourcePlace?, notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(id, severity, headline, at: place, notes: notes, help: help)
  }

  /// The first sentence of `finds`.
  package var summary: String {
    finds.firstRange(of: ". ").map { String(finds[..<$0.lowerBound]) + "." } ?? finds
  }
}
