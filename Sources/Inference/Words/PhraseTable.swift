/// Phrases and what each says; the first that is found decides.
struct PhraseTable<Value: Sendable>: Sendable {
  /// Where a phrase has to stand to count.
  enum Place: Sendable {
    /// At the description's beginning, articles aside.
    case head
    /// At a sentence's beginning.
    case sentence
    /// In the first sentence.
    case first
    case anywhere
  }

  struct Row: Sendable {
    var phrase: Phrase
    var value: Value
    var place: Place

    init(_ place: Place, _ phrase: Phrase, _ value: Value) {
      self.phrase = phrase
      self.value = value
      self.place = place
    }
  }

  let rows: [Row]
  private let needs: PhraseNeeds

  init(_ rows: [Row]) {
    self.rows = rows
    needs = PhraseNeeds(rows.map(\.phrase))
  }

  func first(in prose: Prose) -> Said<Value>? {
    for index in needs.met(by: prose) {
      let row = rows[index]
      if row.phrase.mayOccur(in: prose), let match = find(row, in: prose) {
        return Said(row.value, text: prose.text(match.tokens))
      }
    }
    return nil
  }

  private func find(_ row: Row, in prose: Prose) -> Phrase.Match? {
    switch row.place {
    case .head: return row.phrase.match(prose, at: prose.head) ?? row.phrase.match(prose, at: 0)
    case .sentence:
      for start in prose.tokens.indices where prose.tokens[start].opensSentence {
        let noun = prose.skippingArticles(from: start)
        if let match = row.phrase.match(prose, at: noun) ?? row.phrase.match(prose, at: start) { return match }
      }
      return nil
    case .first: return row.phrase.find(in: prose, within: prose.firstSentence)
    case .anywhere: return row.phrase.find(in: prose)
    }
  }
}
