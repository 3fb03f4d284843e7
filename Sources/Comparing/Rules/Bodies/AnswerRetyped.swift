import Schema
import SourceText

/// The answer of a status has another type or media type, or has a body now, or has none any more.
///
/// - Breaks calls: if old programs cannot read it. Who reads nothing is not troubled by a body, but where another status
///   of the operation had one, this one is read alike.
/// - Breaks source: if the method of the operation gives something else.
/// - Example: the answer was a `Shelf` and is a list of them.
struct AnswerRetyped: ChangeRule {
  let id = "answer-retyped"

  func changes(in comparison: Comparison) -> [Change] {
    let answers = Compatibility(.response, comparison)
    return comparison.answers.flatMap { pair in
      pair.sameStatus.compactMap { old, new -> Change? in
        let oldWords = old.contents.map { $0.words(comparison.modelNames) }
        let newWords = new.contents.map { $0.words([:]) }
        guard oldWords != newWords else { return nil }
        return change(
          pair.new.subject,
          "the answer of \(new.status) was \(Self.list(oldWords)) and is \(Self.list(newWords))",
          reason: "old programs cannot read it", old: old.evidence.place(of: .body) ?? pair.old.place,
          new: new.evidence.place(of: .body) ?? pair.new.place, wire: !Self.fits(old, new, answers, in: pair.old),
          source: new.status < 400 && comparison.changesResult(pair.old, pair.new))
      }
    }
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "empty" : words.joined(separator: " or ") }

  /// Who reads nothing is not troubled by a body.
  ///
  /// - Parameter operation: the old one. Where some of its statuses have a body and others have none, what comes is read
  ///   as that body, and nothing as its absence, whatever the status is.
  private static func fits(
    _ old: Response, _ new: Response, _ answers: Compatibility, in operation: Operation
  ) -> Bool {
    if old.status < 400, let type = operation.optionalBody {
      return new.usualContent.map { $0.isJSON && answers.fits(old: type, new: $0.type) } ?? true
    }
    guard let before = old.usualContent else { return true }
    guard let after = new.usualContent, before.isJSON == after.isJSON, before.isText || !after.isText || before.isJSON
    else { return false }
    return !before.isJSON || answers.fits(old: before.type, new: after.type)
  }
}
