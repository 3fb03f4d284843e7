import JSONText
import Schema
import SourceText

/// What pages say of a value beside its type, in both versions: of a field or of a parameter alike.
struct NotedPair: Sendable {
  let subject: Change.Subject
  /// `field "pages"`.
  let words: String
  let old: Notes
  let new: Notes
  let oldEvidence: [Evidence]
  let newEvidence: [Evidence]
  let use: Use

  func oldPlace(of aspect: Evidence.Aspect) -> SourcePlace? { oldEvidence.place(of: aspect) }
  func newPlace(of aspect: Evidence.Aspect) -> SourcePlace? { newEvidence.place(of: aspect) }
  var oldPlace: SourcePlace? { oldEvidence.firstPlace }
  var newPlace: SourcePlace? { newEvidence.firstPlace }
  /// Of the words about it.
  let oldWordsPlace: SourcePlace?
  let newWordsPlace: SourcePlace?
}

extension Comparison {
  /// Every field and parameter that is still there.
  var noted: [NotedPair] {
    let ofParameters = parameters.flatMap { pair in
      pair.parameters.pairs.map { parameters in
        NotedPair(
          subject: pair.new.subject, words: parameters.new.words, old: parameters.old.notes, new: parameters.new.notes,
          oldEvidence: parameters.old.evidence + pair.old.standIn,
          newEvidence: parameters.new.evidence + pair.new.standIn,
          use: .request, oldWordsPlace: parameters.old.evidence.placeOfWords ?? pair.old.place,
          newWordsPlace: parameters.new.evidence.placeOfWords ?? pair.new.place)
      }
    }
    return ofParameters
      + fields.map { pair in
        NotedPair(
          subject: pair.subject, words: pair.words, old: pair.old.notes, new: pair.new.notes,
          oldEvidence: pair.old.evidence + pair.record.old.evidence,
          newEvidence: pair.new.evidence + pair.record.new.evidence, use: pair.use,
          oldWordsPlace: pair.old.evidence.placeOfWords ?? pair.oldPlace,
          newWordsPlace: pair.new.evidence.placeOfWords ?? pair.newPlace)
      }
  }
}

extension Operation {
  /// The operation's own place, for a parameter that has none.
  fileprivate var standIn: [Evidence] {
    place.map { [Evidence(.stated, .name, rule: "", claim: "", place: $0)] } ?? []
  }
}
