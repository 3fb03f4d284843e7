import SourceText

/// The documentation of a rule, in Markdown, without its heading.
func markdown(of rule: Rule) -> String {
  """
  \(rule.finds)

  **Why it matters.** \(rule.matters)

  ```
  \(rule.example)
  ```

  **What to do.** \(rule.remedy)
  """
}

/// All rules as a page of documentation, in Markdown: a chapter for each of `chapters`.
package func ruleList(_ chapters: [(title: String, introduction: String, rules: [Rule])]) -> String {
  let text = chapters.map { chapter in
    let rules = chapter.rules.map { "### \($0.id)\n\n_\(word($0.severity))_\n\n\(markdown(of: $0))\n" }
    return "## \(chapter.title)\n\n\(chapter.introduction)\n\n\(rules.joined(separator: "\n"))"
  }
  return text.joined(separator: "\n")
}

private func word(_ severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: "Error"
  case .warning: "Warning"
  case .note: "Note"
  }
}
