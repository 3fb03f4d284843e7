import SourceText

/// Changes as Markdown for the body of a pull request or a comment: what breaks in the open, the rest folded.
///
/// Text of pages is escaped, so that it shows as it is and neither links nor mentions anybody. Lists are cut where the
/// whole would be longer than such bodies may be: 65,536 characters, counted here as bytes.
package func markdown(_ report: ChangeReport) -> String {
  guard !report.changes.isEmpty else { return "### API changes\n\nNo changes.\n" }
  let texts = [100, 50, 20, 5, 1, 0].lazy.map { markdown(report, limit: $0) }
  return texts.first { $0.utf8.count <= 60_000 } ?? markdown(report, limit: 0)
}

/// - Parameter limit: how many changes a list has at most.
private func markdown(_ report: ChangeReport, limit: Int) -> String {
  var text = "### API changes\n\n\(report.summary).\n"
  text += section("Breaks calls", in: report, limit) { $0.breaks.contains(.wire) }
  text += section("Breaks source", in: report, limit) { $0.breaks == [.source] }
  text += folded("compatible", in: report, limit) { $0.breaks.isEmpty && !$0.isDocumentation }
  text += folded("docs only", in: report, limit) { $0.breaks.isEmpty && $0.isDocumentation }
  text += folded("places", of: report, limit)
  return text
}

private func section(
  _ title: String, in report: ChangeReport, _ limit: Int, where isMeant: (Change) -> Bool
) -> String {
  let list = list(report, limit, isMeant)
  return list.isEmpty ? "" : "\n#### \(title)\n\n\(list)"
}

private func folded(
  _ words: String, in report: ChangeReport, _ limit: Int, where isMeant: (Change) -> Bool
) -> String {
  let count = report.count(isMeant)
  guard count > 0 else { return "" }
  let summary = "\(count) \(words)"
  return "\n<details><summary>\(summary)</summary>\n\n\(list(report, limit, isMeant))\n</details>\n"
}

/// Where each breaking change stood and stands.
private func folded(_ words: String, of report: ChangeReport, _ limit: Int) -> String {
  let breaking = report.changes.filter { !$0.breaks.isEmpty }
  guard !breaking.isEmpty else { return "" }
  let lines = breaking.prefix(limit).map { change in
    let places = [
      change.old.map { "was \(code(report.old.shown($0)))" }, change.new.map { code(report.new.shown($0)) },
    ]
    let subject = code(singleLine(redacted(change.subject.title ?? change.subject.name)))
    return "- \(subject): \(escaped(change.shownHeadline)): \(places.compactMap(\.self).joined(separator: ", "))\n"
  }
  return "\n<details><summary>\(words)</summary>\n\n\(lines.joined())\(more(breaking.count - limit))\n</details>\n"
}

private func list(_ report: ChangeReport, _ limit: Int, _ isMeant: (Change) -> Bool) -> String {
  var left = limit
  var text = ""
  for group in report.groups(where: isMeant) where left > 0 {
    text += "- \(code(singleLine(redacted(group.subject.title ?? group.subject.name))))\n"
    for change in group.changes.prefix(left) {
      let also = change.breaks.count > 1 ? ", breaks source too" : ""
      let reason = change.reason.map { ": \(escaped(singleLine($0)))" } ?? ""
      text += "  - \(escaped(change.shownHeadline))\(reason)\(also) (\(code(change.ruleID)))\n"
    }
    left -= group.changes.count
  }
  return text + more(report.count(isMeant) - limit)
}

private func more(_ count: Int) -> String { count > 0 ? "- … and \(count) more\n" : "" }

/// A code span; backticks inside are quotes, as a span cannot hold them for certain.
private func code(_ text: String) -> String { "`\(text.replacing("`", with: "'"))`" }

/// Text as it is: what Markdown or HTML would take for its own is escaped, mentions and references of issues too.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "@": result += "&#64;"
    case "#": result += "&#35;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "!": result += "\\\(character)"
    default: result.append(character)
    }
  }
  return result
}
