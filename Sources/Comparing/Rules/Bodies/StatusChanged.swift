import Schema
import SourceText

/// The one status of success of an operation became another.
///
/// - Breaks calls: yes. Old programs take an undocumented status for an error.
/// - Breaks source: if one of the two is a redirect: its method tells the status and the headers. The type of the answer
///   is a change of its own.
/// - Example: `200 OK` became `201 Created`.
struct StatusChanged: ChangeRule {
  let id = "status-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.answers.compactMap { answers in
      guard let (old, new) = answers.changed else { return nil }
      return change(
        answers.new.subject, "the status was \(old.words) and is \(new.words)",
        reason: "old programs take it for an error", old: old.evidence.firstPlace ?? answers.old.place,
        new: new.evidence.firstPlace ?? answers.new.place, wire: true,
        source: old.isRedirect != new.isRedirect)
    }
  }
}

extension Response {
  fileprivate var isRedirect: Bool { (300..<400).contains(status) }
}
