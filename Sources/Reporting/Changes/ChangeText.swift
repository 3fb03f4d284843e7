import JSONText
import SourceText

/// Changes as text: by subject, a line each with whom it breaks, then its places.
///
///     PATCH /books/:id (books.revise)
///       breaks calls: the field "isbn" of Body is always there [field-presence-changed]
///         what old programs send does not fit
///         main:api-docs/books/revise.txt:10:1 → api-docs/books/revise.txt:12:1
///
///     1 change: 1 breaks calls
///
/// What is called otherwise comes with the correction that would keep its name, ready to paste.
package func render(_ report: ChangeReport, usesColor: Bool = false) -> String {
  var text = ""
  for group in report.groups() {
    text += "\(paint(.bold, group.subject.shown, usesColor))\n"
    for change in group.changes {
      text += "  \(paint(Paint(change), change.impact + ":", usesColor)) \(change.shownHeadline) [\(change.ruleID)]\n"
      if let reason = change.reason { text += "    \(singleLine(reason))\n" }
      let places = report.places(of: change)
      if !places.isEmpty { text += "    \(places)\n" }
      for correction in change.corrections { text += "    to keep the old name: \(correction.entry)\n" }
    }
    text += "\n"
  }
  return text + report.summary + "\n"
}

extension ChangeReport {
  /// `old → new`; one alone where the change has no other.
  fileprivate func places(of change: Change) -> String {
    switch (change.old, change.new) {
    case (let before?, let after?): "\(old.shown(before)) → \(new.shown(after))"
    case (let before?, nil): "was \(old.shown(before))"
    case (nil, let after?): new.shown(after)
    case (nil, nil): ""
    }
  }
}

extension Change.NameCorrection {
  /// As an entry of `corrections` in `specless.json`.
  fileprivate var entry: String {
    let texts = [target, name].map { JSONValue.string(redacted($0)).serialized() }
    return "{ \"target\": \(texts[0]), \"name\": \(texts[1]), \"reason\": \"programs use this name\" }"
  }
}

/// Codes of ECMA-48.
private enum Paint: String {
  case bold = "1"
  case calls = "1;31"
  case source = "1;33"
  case other = "1;36"

  init(_ change: Change) {
    self = change.breaks.contains(.wire) ? .calls : change.breaks.contains(.source) ? .source : .other
  }
}

private func paint(_ paint: Paint, _ text: String, _ usesColor: Bool) -> String {
  usesColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
}
