import SourceText

/// How diagnostics are shown as text.
package struct TextReportOptions: Sendable {
  /// What leads from the reader's folder to the files' paths: `docs` shows `docs/shelves/create.txt`. Empty for none.
  package var pathPrefix: String
  /// Whether colours (ECMA-48 sequences) may be used.
  package var usesColor: Bool

  package init(pathPrefix: String = "", usesColor: Bool = false) {
    self.pathPrefix = pathPrefix
    self.usesColor = usesColor
  }

  /// A file's path as the reader can open it.
  package func shown(_ path: String) -> String {
    pathPrefix.isEmpty ? path : pathPrefix.hasSuffix("/") ? pathPrefix + path : "\(pathPrefix)/\(path)"
  }
}

/// Diagnostics as compilers print them, so that editors find the places; one after another, in the order given.
///
///     shelves/create.txt:12:1: warning: documented field "colour" never appears [documented-never-shown]
///      12 | colour | The colour of the shelf
///         | ^~~~~~
///     shelves/create.txt:30:4: note: did you mean this one?
///      30 |   "color": "red"
///         |    ^~~~~
///       help: rename it on the page
///
/// `sources` are the files by path; a place in another file is shown without its line. Secrets are redacted.
package func render(
  _ diagnostics: [Diagnostic], sources: [String: SourceFile], options: TextReportOptions = TextReportOptions()
) -> String {
  let secrets = diagnostics.filter { $0.ruleID == secretRuleID }.compactMap(\.place)
  var report = TextReport(
    sources: sources, options: options, secrets: Dictionary(grouping: secrets, by: \.path).mapValues { $0.map(\.span) })
  for diagnostic in diagnostics { report.add(diagnostic) }
  return report.text
}

private struct TextReport {
  let sources: [String: SourceFile]
  let options: TextReportOptions
  /// Stretches of files that are found to be secrets by more than the line they stand in.
  let secrets: [String: [ByteSpan]]
  var text = ""

  mutating func add(_ diagnostic: Diagnostic) {
    addHeadline(diagnostic.severity, diagnostic.headline, ruleID: diagnostic.ruleID, at: diagnostic.place)
    for note in diagnostic.notes {
      if note.place == nil {
        addRemark("note", note.message)
      } else {
        addHeadline(.note, note.message, ruleID: nil, at: note.place)
      }
    }
    if let help = diagnostic.help { addRemark("help", help) }
  }

  private mutating func addHeadline(
    _ severity: Diagnostic.Severity, _ headline: String, ruleID: String?, at place: SourcePlace?
  ) {
    if let place {
      text += paint(.bold, "\(singleLine(options.shown(place.path))):\(place.line):\(place.column):") + " "
    }
    text += paint(Style(severity), "\(severity.rawValue):") + " "
    text += paint(.bold, singleLine(redacted(headline)))
    if let ruleID { text += " [\(ruleID)]" }
    text += "\n"
    if let place, let file = sources[place.path] {
      text += excerpt(of: file, at: place, hiding: secrets[place.path] ?? [], options: options)
    }
  }

  /// A line of its own; further lines stand under the first one's text.
  private mutating func addRemark(_ label: String, _ message: String) {
    for (index, line) in redacted(message).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let margin = index == 0 ? paint(.bold, "\(label):") : String(repeating: " ", count: label.utf8.count + 1)
      text += "  \(margin) \(singleLine(String(line)))\n"
    }
  }

  private func paint(_ style: Style, _ text: String) -> String { options.paint(style, text) }
}

/// The line of a file that a place is in, and a caret under the place; two lines with a margin, secrets redacted.
///
///      12 | colour | The colour of the shelf
///         | ^~~~~~
package func excerpt(
  of file: SourceFile, at place: SourcePlace, hiding secrets: [ByteSpan] = [],
  options: TextReportOptions = TextReportOptions()
) -> String {
  let line = SourceLine(file, place, hiding: secrets)
  let number = String(place.line)
  let gutter = String(repeating: " ", count: number.utf8.count)
  return " \(number) | \(line.text)\n \(gutter) | \(options.paint(.caret, line.caret))\n"
}

private enum Style: String {
  case bold = "1"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case caret = "1;32"

  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

extension TextReportOptions {
  fileprivate func paint(_ style: Style, _ text: String) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
