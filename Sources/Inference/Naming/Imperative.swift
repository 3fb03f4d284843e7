extension Inflection {
  /// The verb as a command: `"Creating"` → `"create"`, `"Lists"` → `"list"`, `"Dropping"` → `"drop"`; nil for what is no
  /// verb (`"Shelf"`, `"Billing"`).
  package static func imperative(_ verb: String) -> String? {
    let word = verb.lowercased()
    if let irregular = Verbs.irregular[word] { return irregular }
    if Verbs.known.contains(word) { return word }
    return ofGerund(word) ?? ofThirdPerson(word)
  }

  private static func ofGerund(_ word: String) -> String? {
    guard word.count > 5, word.hasSuffix("ing"), !Verbs.nounsInIng.contains(word) else { return nil }
    let stem = String(word.dropLast(3))
    let doubled = isDoubled(stem) ? String(stem.dropLast()) : nil
    for candidate in [stem + "e", stem, doubled ?? stem] where Verbs.known.contains(candidate) { return candidate }
    guard stem.contains(where: { "aeiouy".contains($0) }) else { return nil }
    if let doubled, !["l", "s", "z", "f"].contains(stem.last) { return doubled }
    return isHalved(stem) || Verbs.stemsThatLostE.contains(where: { stem.hasSuffix($0) }) ? stem + "e" : stem
  }

  /// One syllable of one vowel between consonants: its last letter would be doubled (`getting`), had it lost no `e`
  /// (`noting`).
  private static func isHalved(_ stem: String) -> Bool {
    let letters = Array(stem)
    guard letters.count > 2, let last = letters.last, !"aeiouwxy".contains(last) else { return false }
    let vowels = letters.indices.filter { "aeiouy".contains(letters[$0]) }
    return vowels == [letters.count - 2]
  }

  private static func isDoubled(_ stem: String) -> Bool {
    guard let last = stem.last, let before = stem.dropLast().last else { return false }
    return last == before && !"aeiou".contains(last)
  }

  /// Only of verbs that we know, since plurals look the same.
  private static func ofThirdPerson(_ word: String) -> String? {
    guard word.hasSuffix("s"), word.count > 3 else { return nil }
    var candidates = [String(word.dropLast())]
    if word.hasSuffix("ies") { candidates.append(word.dropLast(3) + "y") }
    if word.hasSuffix("es") { candidates.append(String(word.dropLast(2))) }
    return candidates.first { Verbs.known.contains($0) }
  }
}
