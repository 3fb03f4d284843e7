import JSONText
import Reporting
import Schema
import SourceText

/// Where explanations are read: how paths are shown, which files are at hand, where corrections stand.
package struct ExplanationOptions: Sendable {
  package var report: TextReportOptions
  /// The files that evidence stands in, by path.
  package var sources: [String: SourceFile]
  /// The corrections' file, as its reader can open it: `docs/specless.json`.
  package var correctionsFile: String
  package var hasCorrectionsFile: Bool

  package init(
    report: TextReportOptions, sources: [String: SourceFile], correctionsFile: String, hasCorrectionsFile: Bool
  ) {
    self.report = report
    self.sources = sources
    self.correctionsFile = correctionsFile
    self.hasCorrectionsFile = hasCorrectionsFile
  }
}

/// An explanation for people: what was decided, and for each decision the evidence, strongest first, with its place.
///
///     Shelf.tags (field): array of string, may be absent, never null
///       "tags" in Shelf; in Swift tags
///
///     type: array of string
///       shown in an example: array of string [type-from-examples]
///         shelves/create.txt:52:3:
///          52 |   ["oak"]
///             |   ^~~~~~~
///       overruled: said in a description: string [type-from-length-limit]
///         shelves/create.txt:48:1: Max characters: 2048
///         what an example shows counts for more than what a description says
package func text(of explanation: Explanation, options: ExplanationOptions) -> String {
  var writer = ExplanationText(options: options)
  writer.write(explanation)
  return writer.text
}

private struct ExplanationText {
  let options: ExplanationOptions
  var text = ""

  mutating func write(_ explanation: Explanation) {
    line(0, "\(explanation.name) (\(explanation.kind)): \(explanation.summary)")
    for fact in explanation.facts { line(1, fact) }
    for decision in explanation.decisions { write(decision) }
    if !explanation.members.isEmpty {
      text += "\n"
      line(0, "has:")
      for member in explanation.members { line(1, "\(member.name): \(member.summary)") }
    }
    if let entry = explanation.correction { write(entry, explanation) }
  }

  private mutating func write(_ decision: Decision) {
    text += "\n"
    line(0, "\(decision.subject): \(decision.outcome)")
    if decision.because.isEmpty { line(1, Evidence.Kind.nothing.words) }
    for (index, evidence) in decision.because.enumerated() {
      line(1, "\(index == 0 ? "" : "also ")\(evidence.kind.words): \(evidence.claim) [\(evidence.rule)]")
      if index == 0 { writeExcerpt(evidence) } else { writePlace(evidence) }
    }
    for evidence in decision.overruled {
      line(1, "overruled: \(evidence.kind.words): \(evidence.claim) [\(evidence.rule)]")
      writePlace(evidence)
      line(2, decision.reason(for: evidence))
    }
  }

  /// The place and the text on one line.
  private mutating func writePlace(_ evidence: Evidence) {
    let seen = evidence.text.map { redacted($0) }.flatMap { $0.isEmpty ? nil : $0 }
    guard let place = evidence.place.map(shown) else {
      if let seen { line(2, seen) }
      return
    }
    line(2, seen.map { "\(place): \($0)" } ?? place)
  }

  /// The place, and the line of the page with a caret.
  private mutating func writeExcerpt(_ evidence: Evidence) {
    guard let place = evidence.place, let file = options.sources[place.path] else { return writePlace(evidence) }
    line(2, "\(shown(place)):")
    for row in excerpt(of: file, at: place, options: options.report).split(separator: "\n") { text += "    \(row)\n" }
    // The words within a description that tell, and what a correction says further down in its entry.
    switch (evidence.kind, evidence.text) {
    case (.said, let words?): line(2, "words: \(words)")
    case (.corrected, let reason?): line(2, "reason: \(reason)")
    default: break
    }
  }

  private func shown(_ place: SourcePlace) -> String {
    "\(options.report.shown(place.path)):\(place.line):\(place.column)"
  }

  private mutating func write(_ entry: JSONValue, _ explanation: Explanation) {
    text += "\n"
    let corrected = explanation.decisions.flatMap(\.because).filter { $0.kind == .corrected }.compactMap(\.place)
    if let place = corrected.first {
      line(0, "corrected at \(shown(place)); change or remove that entry, which may say:")
    } else if options.hasCorrectionsFile {
      line(0, "if this is wrong: keep of this what is to be changed, and put it into the list \"corrections\" of")
      line(0, "\(options.correctionsFile):")
    } else {
      line(0, "if this is wrong: keep of this what is to be changed, and make a file \(options.correctionsFile) of it:")
    }
    let isWhole = corrected.isEmpty && !options.hasCorrectionsFile
    let shown: JSONValue = isWhole ? .object(["corrections": .array([entry])]) : entry
    text += "\n"
    for row in shown.serialized(pretty: true).split(separator: "\n") { text += "  \(row)\n" }
  }

  private mutating func line(_ depth: Int, _ words: String) {
    text += String(repeating: "  ", count: depth) + singleLine(redacted(words)) + "\n"
  }
}
