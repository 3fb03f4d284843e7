/// What each of many phrases needs of a text, apart from the phrases: a look at it tells nearly all of them out, and
/// counts no references to what all cores share.
struct PhraseNeeds: Sendable {
  private struct Need: Sendable {
    var first: PhraseWordSet?
    var last: PhraseWordSet?
    var hasNumber: Bool

    func isMet(by prose: Prose) -> Bool {
      (!hasNumber || prose.hasNumber) && first?.mayShareAny(with: prose.words) ?? true
        && last?.mayShareAny(with: prose.words) ?? true
    }
  }

  private let needs: [Need]

  init(_ phrases: [Phrase]) {
    needs = phrases.map { Need(first: $0.needed.first, last: $0.needed.last, hasNumber: $0.needsNumber) }
  }

  /// The numbers of the phrases that may occur.
  func met(by prose: Prose) -> [Int] { needs.indices.filter { needs[$0].isMet(by: prose) } }
}
