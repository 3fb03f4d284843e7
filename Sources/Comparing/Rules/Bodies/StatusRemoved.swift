import Schema
import SourceText

/// An operation documents a status less.
///
/// - Breaks calls: no. It just does not come any more.
/// - Breaks source: if the operation had several statuses of success and has one: its method then gives the body alone.
///   Or if the bodies differed from status to status, and there is one case less. Or if none is left: any JSON may come.
/// - Example: `202 Accepted` went.
struct StatusRemoved: ChangeRule {
  let id = "status-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.answers.flatMap { answers in
      answers.statuses.removed.map { response in
        let result = response.status < 400 ? comparison.resultWords(answers.old, answers.new) : nil
        return change(
          answers.new.subject, "the status \(response.words) is gone\(result ?? "")",
          old: response.evidence.firstPlace ?? answers.old.place, new: nil,
          source: result != nil)
      }
    }
  }
}
