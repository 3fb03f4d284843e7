import SourceText

/// Findings as workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request.
///
///     ::warning file=api-docs/a.txt,line=12,endLine=12,col=5,endColumn=11,title=duplicate-key::the key …
///
/// Columns count code points and are given only where the stretch ends on its first line, since annotations of several
/// lines cannot have any; `endColumn` is that of the last character.
func githubReport(_ findings: [Diagnostic], sources: [String: SourceFile], options: TextReportOptions) -> String {
  findings.map { finding in
    let place = finding.place.map { properties(of: $0, sources[$0.path], options) } ?? []
    let words = (place + [("title", finding.ruleID)]).map { "\($0.0)=\(escapedProperty($0.1))" }
    let message = escapedData(redacted(message(of: finding, options)))
    return "::\(command(finding.severity)) \(words.joined(separator: ","))::\(message)\n"
  }.joined()
}

private func command(_ severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

private func properties(
  of place: SourcePlace, _ file: SourceFile?, _ options: TextReportOptions
) -> [(String, String)] {
  let region = SourceRegion(place, in: file, columns: .codePoints)
  // A stretch that ends with a line break ends on that line.
  let last = region.end.column == 1 && region.end.line > region.start.line ? region.end.line - 1 : region.end.line
  var properties = [("file", options.shown(place.path)), ("line", "\(region.start.line)"), ("endLine", "\(last)")]
  if region.end.line == region.start.line {
    properties.append(("col", "\(region.start.column)"))
    properties.append(("endColumn", "\(max(region.start.column, region.end.column - 1))"))
  }
  return properties
}

/// Headline, notes and help, a line each.
private func message(of finding: Diagnostic, _ options: TextReportOptions) -> String {
  let notes = finding.notes.map { note in
    let place = note.place.map { "\(options.shown($0.path)):\($0.line):\($0.column): " } ?? ""
    return "\(place)note: \(note.message)"
  }
  return ([finding.headline] + notes + (finding.help.map { ["help: \($0)"] } ?? [])).joined(separator: "\n")
}

/// What would end the command or begin another is written by its code, as GitHub's own toolkit does.
func escapedData(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: visible(scalar).text
    }
  }.joined()
}

func escapedProperty(_ text: String) -> String {
  escapedData(text).map { character in
    switch character {
    case ":": "%3A"
    case ",": "%2C"
    default: String(character)
    }
  }.joined()
}
