/// What follows the verb of a title, cut at its prepositions.
///
/// "covers of the Book by Size": object "covers", parts "of the Book" and "by Size". A relative clause ("that is lent",
/// "owned by the Library", "since 2014") says which ones are meant; it is kept apart and only used where names clash.
struct TitleParts {
  struct Part {
    var preposition: String
    var words: [String]
  }

  var object: [String] = []
  var trailing: [Part] = []
  var clauses: [String] = []
  /// The "in" of "Sign in".
  var particle: String?

  init(_ words: [String]) {
    var inClause = false
    var index = 0
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      index += 1
      if index > 1 || !object.isEmpty, Self.opensClause(word, next) { inClause = true }
      if Self.aboutWords.contains(word) {
        inClause = false
        trailing.append(Part(preposition: word, words: Self.afterQuestion(words[index...])))
        return
      }
      if inClause {
        if !Self.fillers.contains(word), !Self.copulas.contains(word) { clauses.append(word) }
      } else if Self.prepositions.contains(word) {
        trailing.append(Part(preposition: word, words: []))
      } else if trailing.isEmpty {
        object.append(word)
      } else {
        trailing[trailing.count - 1].words.append(word)
      }
    }
    joinParticle()
  }

  private static func opensClause(_ word: String, _ next: String) -> Bool {
    if relatives.contains(word) { return true }
    return participles.contains(word) && prepositions.contains(next)
  }

  /// "regarding where a Book is lent to" is about "Book lent to".
  private static func afterQuestion(_ words: ArraySlice<String>) -> [String] {
    words.filter { !["where", "how", "whether", "which"].contains($0) && !copulas.contains($0) }
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were", "has", "have", "been", "be"]

  /// A preposition that nothing follows belongs to its verb: "Sign in".
  private mutating func joinParticle() {
    while let last = trailing.last, last.words.isEmpty {
      trailing.removeLast()
      if !trailing.isEmpty {
        trailing[trailing.count - 1].words.append(last.preposition)
      } else if object.isEmpty {
        particle = last.preposition
      } else {
        object.append(last.preposition)
      }
    }
  }

  static let aboutWords: Set<String> = ["about", "regarding", "concerning"]

  /// Words that name nothing.
  static let fillers: Set<String> = [
    "a", "an", "the", "all", "any", "particular", "given", "specified", "specific", "single", "certain", "existing",
    "new", "this", "that", "these", "your", "my", "its", "one", "individual", "every", "each",
  ]

  static let prepositions: Set<String> = [
    "for", "of", "from", "to", "in", "on", "with", "by", "at", "within", "under", "into", "onto", "against", "via",
    "using", "without", "as", "between", "across", "per", "through",
  ]

  private static let relatives: Set<String> = [
    "that", "which", "who", "whose", "where", "when", "while", "since", "before", "after", "if", "unless", "until",
  ]

  private static let participles: Set<String> = [
    "owned", "associated", "belonging", "related", "bound", "based", "created", "used", "attached", "assigned",
    "contained", "linked", "available", "visible", "accessible", "matching", "connected", "stored",
  ]
}
