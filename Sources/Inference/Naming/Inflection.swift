/// English number: `shelves` → `shelf`, `policy` → `policies`. Rules, and short tables of what breaks them.
package enum Inflection {
  /// `"policies"` → `"policy"`, `"statuses"` → `"status"`, `"address"` → `"address"`. Case is kept: `"GUIDs"` → `"GUID"`.
  package static func singular(_ word: String) -> String {
    let lower = word.lowercased()
    guard let found = singularOfLower(lower), found != lower else { return word }
    return lower == word ? found : withCase(of: word, found)
  }

  /// `"policy"` → `"policies"`, `"index"` → `"indices"`; a plural stays as it is.
  package static func plural(_ word: String) -> String {
    let lower = word.lowercased()
    guard !lower.isEmpty, !isUncountable(lower) else { return word }
    if let single = singularOfLower(lower), single != lower, pluralOfLower(single) == lower { return word }
    return withCase(of: word, pluralOfLower(lower))
  }

  /// `["book", "copies"]` → `["book", "copy"]`: the last word bears the number.
  package static func singularPhrase(_ words: [String]) -> [String] {
    words.isEmpty ? [] : words.dropLast() + [singular(words[words.count - 1])]
  }

  /// Whether two phrases name the same thing: case, number and articles aside.
  package static func samePhrase(_ a: [String], _ b: [String]) -> Bool {
    a == b || key(a) == key(b)
  }

  private static func key(_ words: [String]) -> [String] {
    words.compactMap { word in
      let lower = word.lowercased()
      return lower == "a" || lower == "an" || lower == "the" ? nil : singularOfLower(lower)
    }
  }

  /// Whether the word is written as a plural: `"books"`, not `"status"` and not `"credentials"`.
  static func isPlural(_ word: String) -> Bool {
    singular(word) != word
  }

  private static func isUncountable(_ lower: String) -> Bool {
    Plurals.uncountable.contains(lower) || Plurals.alwaysPlural.contains(lower) || lower.hasSuffix("data")
  }

  private static func singularOfLower(_ word: String) -> String? {
    // Words of no number that do not end in s are irregular neither.
    guard word.utf8.last == UInt8(ascii: "s") else { return Plurals.irregular[word] ?? word }
    if isUncountable(word) { return word }
    if let irregular = Plurals.irregular[word] { return irregular }
    guard word.count > 2 else { return word }
    if Plurals.singularInS.contains(where: { word.hasSuffix($0) }) || Plurals.shortInS.contains(word) { return word }
    // As all endings of the table do.
    guard word.hasSuffix("es") else { return String(word.dropLast()) }
    for index in Plurals.endings.indices where word.hasSuffix(Plurals.endings[index].ending) {
      let (ending, table, replacement) = Plurals.endings[index]
      let stem = String(word.dropLast(ending.count))
      switch table {
      case .all: return stem + replacement
      case .only(let stems): if stems.contains(where: { matches(stem, $0) }) { return stem + replacement }
      case .allBut(let stems): if !stems.contains(where: { matches(stem, $0) }) { return stem + replacement }
      }
    }
    return String(word.dropLast())
  }

  /// Compounds follow their last part (`bookshelf`), short stems only match whole (`die`, not `bodie`).
  private static func matches(_ stem: String, _ entry: String) -> Bool {
    entry.count < 3 ? stem == entry : stem.hasSuffix(entry)
  }

  private static func pluralOfLower(_ word: String) -> String {
    if let irregular = Plurals.irregularPlural(of: word) { return irregular }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    if let leaf = Plurals.inF.first(where: { word.hasSuffix($0.one) }) {
      return word.dropLast(leaf.one.count) + leaf.many
    }
    if word.hasSuffix("quiz") { return word + "zes" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    if hisses && !Plurals.hardCH.contains(where: { word.hasSuffix($0) }) { return word + "es" }
    if Plurals.inO.contains(where: { word.hasSuffix($0) }) { return word + "es" }
    return word + "s"
  }

  /// `"GUID"` with `"guids"` → `"GUIDs"`, `"Shelf"` with `"shelves"` → `"Shelves"`.
  private static func withCase(of word: String, _ lower: String) -> String {
    let shared = zip(word.lowercased(), lower).prefix { $0 == $1 }.count
    guard word.count == word.lowercased().count else { return lower }
    return String(word.prefix(shared)) + lower.dropFirst(shared)
  }
}
