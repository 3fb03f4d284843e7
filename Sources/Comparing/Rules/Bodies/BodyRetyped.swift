import Schema
import SourceText

/// The body of a request has another type, or is sent in another media type.
///
/// - Breaks calls: if what old programs send does not fit: the media type went, or the new type does not take all that
///   the old one did.
/// - Breaks source: if Swift spells the two bodies differently.
/// - Example: the body was `CreateShelf.Body` and is a list of them.
struct BodyRetyped: ChangeRule {
  let id = "body-retyped"

  func changes(in comparison: Comparison) -> [Change] {
    let requests = Compatibility(.request, comparison)
    return comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard let before = old.requestBody, let after = new.requestBody else { return nil }
      let oldWords = before.contents.map { $0.words(comparison.modelNames) }
      let newWords = after.contents.map { $0.words([:]) }
      guard oldWords != newWords else { return nil }
      let fits = before.contents.allSatisfy { content in
        after.contents.contains { $0.takes(content.mediaType) && requests.fits(old: content.type, new: $0.type) }
      }
      return change(
        new.subject,
        "the body was \(oldWords.joined(separator: " or ")) and is \(newWords.joined(separator: " or "))",
        reason: "what old programs send does not fit", old: before.contents.first?.place ?? old.place,
        new: after.contents.first?.place ?? new.place, wire: !fits,
        source: BodyForm(old, in: comparison.old.api)?.surface(comparison.modelNames)
          != BodyForm(new, in: comparison.new.api)?.surface([:]))
    }
  }
}

extension MediaContent {
  var place: SourcePlace? { evidence.firstPlace }

  /// `Shelf`; `string in text/plain`.
  func words(_ modelNames: [String: String]) -> String {
    let others = alsoSentAs.isEmpty ? "" : " (also sent as \(alsoSentAs.joined(separator: ", ")))"
    let form = mediaType == "application/json" ? "" : " in \(mediaType)"
    return "\(type.renamed(modelNames))\(form)\(others)"
  }

  fileprivate func takes(_ mediaType: String) -> Bool {
    self.mediaType == mediaType || alsoSentAs.contains(mediaType)
  }
}
