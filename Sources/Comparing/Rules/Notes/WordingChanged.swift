import Schema
import SourceText

/// Words that describe something were changed: a title, an explanation, a description, a listed example value.
///
/// - Breaks calls: no.
/// - Breaks source: no. Comments in the generated code change with them.
/// - Example: "The guid of the shelf" becomes "The shelf's guid".
struct WordingChanged: ChangeRule {
  let id = "wording-changed"

  func changes(in comparison: Comparison) -> [Change] {
    ofGroups(comparison) + ofOperations(comparison) + ofAnswers(comparison) + ofFields(comparison)
      + ofModels(comparison)
      + comparison.noted.flatMap { pair in
        reworded(
          pair.subject, "the description of the \(pair.words)", pair.old.description.list, pair.new.description.list,
          pair.oldWordsPlace, pair.newWordsPlace)
          + reworded(
            pair.subject, "the example values of the \(pair.words)", pair.old.examples, pair.new.examples,
            pair.oldWordsPlace, pair.newWordsPlace)
          + reworded(
            pair.subject, "the remarks on the \(pair.words)", pair.old.remarks, pair.new.remarks, pair.oldWordsPlace,
            pair.newWordsPlace)
      }
  }

  private func ofGroups(_ comparison: Comparison) -> [Change] {
    comparison.groups.pairs.flatMap { pair in
      reworded(
        pair.new.subject, "the group's title", [pair.old.title], [pair.new.title], pair.old.place, pair.new.place)
        + reworded(
          pair.new.subject, "the group's explanation", pair.old.explanations, pair.new.explanations, pair.old.place,
          pair.new.place)
    }
  }

  private func ofOperations(_ comparison: Comparison) -> [Change] {
    comparison.operations.pairs.flatMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      return reworded(new.subject, "the title", [old.summary], [new.summary], old.place, new.place)
        + reworded(new.subject, "the explanation", old.explanations, new.explanations, old.place, new.place)
        + (isNamedAlike(pair)
          ? reworded(new.subject, "the name in reports", [old.id], [new.id], old.place, new.place) : [])
    }
  }

  /// Otherwise the other name in reports goes with the other name in Swift, which is told already.
  private func isNamedAlike(_ pair: Matches<PlacedOperation>.Pair) -> Bool {
    pair.old.operation.name == pair.new.operation.name && pair.old.group.memberName == pair.new.group.memberName
  }

  private func ofAnswers(_ comparison: Comparison) -> [Change] {
    comparison.answers.flatMap { pair in
      pair.statuses.pairs.flatMap { statuses in
        reworded(
          pair.new.subject, "the explanation of the status \(statuses.new.status)",
          statuses.old.reason.list + statuses.old.explanation.list,
          statuses.new.reason.list + statuses.new.explanation.list,
          statuses.old.evidence.firstPlace ?? pair.old.place, statuses.new.evidence.firstPlace ?? pair.new.place)
      }
    }
  }

  private func ofFields(_ comparison: Comparison) -> [Change] {
    comparison.answers.flatMap { pair in
      pair.sameStatus.flatMap { old, new in
        reworded(
          pair.new.subject, "what is said of fields of the answer of \(new.status)",
          old.wordings.map { $0.words(comparison.modelNames) }, new.wordings.map { $0.words([:]) },
          old.wordings.first?.place ?? pair.old.place, new.wordings.first?.place ?? pair.new.place)
      }
    }
  }

  private func ofModels(_ comparison: Comparison) -> [Change] {
    comparison.models.pairs.flatMap { pair in
      reworded(
        comparison.subject(ofNew: pair.new), "the description of \(pair.new.name)", pair.old.description.list,
        pair.new.description.list, comparison.old.place(of: pair.old), comparison.new.place(of: pair.new))
    }
  }

  private func reworded(
    _ subject: Change.Subject, _ what: String, _ old: [String], _ new: [String], _ oldPlace: SourcePlace?,
    _ newPlace: SourcePlace?
  ) -> [Change] {
    if old == new { return [] }
    let headline = "\(what) changed\(Rewording(old, new).words)"
    return [change(subject, headline, old: oldPlace, new: newPlace, isDocumentation: true)]
  }
}

extension String? {
  fileprivate var list: [String] { map { [$0] } ?? [] }
}

extension Wording {
  /// Without its place: `author.name (string): Who wrote it.`
  fileprivate func words(_ modelNames: [String: String]) -> String {
    "\(path.joined(separator: ".")) (\(type.renamed(modelNames))): \(description)"
  }
}
