/// A title's words, with what stood in brackets set aside: "Lend a Book (deprecated)".
struct TitleWords {
  var words: [String] = []
  /// Words in brackets and marks such as "deprecated".
  var asides: [String] = []

  init(_ title: String) {
    guard title.utf8.contains(where: { "([{)]}".utf8.contains($0) }) else {
      for word in Identifier.words(of: title) { add(word) }
      return
    }
    var plain = ""
    var aside = ""
    var depth = 0
    for character in title {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      default: if depth > 0 { aside.append(character) } else { plain.append(character) }
      }
      if "()[]{}".contains(character) {
        plain.append(" ")
        aside.append(" ")
      }
    }
    asides = Identifier.words(of: aside)
    for word in Identifier.words(of: plain) { add(word) }
  }

  private mutating func add(_ word: String) {
    if Self.marks.contains(word) { asides.append(word) } else { words.append(word) }
  }

  private static let marks: Set<String> = ["deprecated", "experimental", "beta", "obsolete", "legacy"]
}
