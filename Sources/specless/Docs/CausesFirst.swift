import SourceText

/// What was said of corrections, with the cause where a page is to blame: one whose method is misspelt gives no
/// operation, and corrections of that operation name nothing.
///
/// - Parameter reading: what was said while the pages were read.
func causesFirst(_ said: [Diagnostic], seenInReading reading: [Diagnostic]) -> [Diagnostic] {
  let slips = reading.filter { $0.ruleID == "unknown-method" }
  guard !slips.isEmpty else { return said }
  let notes = slips.prefix(3).map { slip in
    Diagnostic.Note("maybe this page gave it, and gives no endpoint now: \(slip.headline)", at: slip.place)
  }
  return said.map { finding in
    guard finding.ruleID == "unknown-correction-target" else { return finding }
    var finding = finding
    finding.notes += notes
    finding.help = "mend the page"
    return finding
  }
}
