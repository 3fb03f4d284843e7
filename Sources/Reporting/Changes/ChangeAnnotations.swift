import SourceText

/// Changes as GitHub's workflow commands, which show them beside the lines of a pull request.
///
///     ::error file=api-docs/books/create.txt,line=12,col=1,title=breaks calls [field-added]::POST /books: …
///
/// Errors are what `fails` names; other breaking changes are warnings, compatible ones notices. Changes of words alone
/// are only counted: GitHub shows few annotations a run.
package func annotations(_ report: ChangeReport, fails: (Change) -> Bool) -> String {
  let lines = report.changes.filter { !($0.breaks.isEmpty && $0.isDocumentation) || fails($0) }.map { change in
    let level = fails(change) ? "error" : change.breaks.isEmpty ? "notice" : "warning"
    let place = change.new.map { ($0, report.new) } ?? change.old.map { ($0, report.old) }
    var properties = place.map { place, version in
      let path = TextReportOptions(pathPrefix: version.folder).shown(place.path)
      return ["file=\(escapedProperty(path))", "line=\(place.line)", "col=\(place.column)"]
    }
    properties = (properties ?? []) + ["title=\(escapedProperty("\(change.impact) [\(change.ruleID)]"))"]
    let reason = change.reason.map { " (\($0))" } ?? ""
    let message = "\(change.subject.title ?? change.subject.name): \(change.headline)\(reason)"
    return "::\(level) \((properties ?? []).joined(separator: ","))::\(escapedData(redacted(message)))\n"
  }
  return lines.joined() + "::notice title=specless diff::\(escapedData(report.summary))\n"
}
