/// The thing that a group of operations is about: `["book", "copies"]`, found again in titles and left out of names.
struct GroupWords {
  /// As the group is written: "Book Copies".
  let words: [String]
  /// One of it: "Book Copy".
  let singular: [String]

  init(_ request: OperationNameRequest) {
    var words = request.groupWords.map { $0.lowercased() }.filter { !$0.isEmpty }
    if words.count > 1, words.last == "api" { words.removeLast() }
    if words.isEmpty {
      words = PathPhrase.literals(of: request.pathSegments).first.map(Identifier.words(of:)) ?? []
    }
    self.words = words
    singular = Inflection.singularPhrase(words)
  }

  /// Where the group's thing stands in a phrase, in one or many: "book copies" in "the new book copies".
  func find(in phrase: [String]) -> Range<Int>? {
    guard !words.isEmpty, phrase.count >= words.count else { return nil }
    for start in 0...(phrase.count - words.count) {
      let range = start..<(start + words.count)
      if Inflection.samePhrase(Array(phrase[range]), words) { return range }
    }
    return nil
  }

  func isSame(as phrase: [String]) -> Bool {
    !words.isEmpty && Inflection.samePhrase(phrase, words)
  }
}
