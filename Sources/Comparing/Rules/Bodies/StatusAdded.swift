import Schema
import SourceText

/// An operation documents a status more.
///
/// - Breaks calls: if it tells of success. Old programs take an undocumented status for an error; only where none was
///   documented they take any of success, and what comes with it if it is JSON.
/// - Breaks source: if the operation had one status of success and has several: its method then tells which it was. Or
///   if the bodies differ from status to status, and there is one case more.
/// - Example: `202 Accepted` stands beside `200 OK`.
struct StatusAdded: ChangeRule {
  let id = "status-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.answers.flatMap { answers in
      answers.statuses.added.map { response in
        let isSuccess = response.status < 400
        let result = isSuccess ? comparison.resultWords(answers.old, answers.new) : nil
        return change(
          answers.new.subject, "the status \(response.words) is new\(result ?? "")",
          reason: "old programs take it for an error", old: nil,
          new: response.evidence.firstPlace ?? answers.new.place,
          wire: isSuccess && !isTaken(response, by: answers.old),
          source: result != nil)
      }
    }
  }

  /// Whether calls of an operation without documented statuses take it.
  private func isTaken(_ response: Response, by operation: Operation) -> Bool {
    operation.successes.isEmpty && (200..<300).contains(response.status)
      && response.usualContent.map(\.isJSON) != false
  }
}
