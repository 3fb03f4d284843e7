/// Swift names made of any text, by the API Design Guidelines.
///
/// What comes out is always a valid identifier, though it may be a keyword: escaping is the writer's.
package enum Identifier {
  /// Lower-case words: `"shelf_guid"`, `"shelf-guid"`, `"shelf.guid"` and `"shelfGUID"` → `["shelf", "guid"]`;
  /// digits stay with their word, and text without any letter or digit gives none.
  package static func words(of text: String) -> [String] {
    IdentifierWords.split(text)
  }

  /// `["shelf", "guid"]` → `"shelfGUID"`; `["guid"]` → `"guid"`; no words → `"value"`.
  package static func lowerCamel(_ words: [String]) -> String {
    let words = cleaned(words)
    guard let first = words.first else { return "value" }
    return finished(first + words.dropFirst().map(capitalised).joined(), words: words)
  }

  /// `["shelf", "guids"]` → `"ShelfGUIDs"`; no words → `"Value"`.
  package static func upperCamel(_ words: [String]) -> String {
    let words = cleaned(words)
    let name = words.map(capitalised).joined()
    return name.isEmpty ? "Value" : finished(name, words: words)
  }

  /// The member for a name on the wire: `"per-page"` → `"perPage"`, `"1st"` → `"_1st"`, `""` → `"empty"`.
  package static func member(_ wireName: String) -> String {
    wireName.isEmpty ? "empty" : lowerCamel(words(of: wireName))
  }

  /// The type for a name or title: `"book_copies"` → `"BookCopies"`, `""` → `"Empty"`.
  package static func type(_ text: String) -> String {
    text.isEmpty ? "Empty" : upperCamel(words(of: text))
  }

  /// Words of other hands may hold anything; those that cannot stand in an identifier are split again.
  private static func cleaned(_ given: [String]) -> [String] {
    if given.allSatisfy({ !$0.isEmpty && isClean($0) }) { return given }
    return given.flatMap { word in isClean(word) ? (word.isEmpty ? [] : [word]) : words(of: word) }
  }

  private static func isClean(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.isIdentifierLetter || $0.isASCIIDigit }
  }

  private static func capitalised(_ word: String) -> String {
    if let spelling = Initialisms.spelling(word) { return spelling }
    guard let first = word.unicodeScalars.first else { return "" }
    if first.isASCII { return withCapital(word) }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: word.unicodeScalars.dropFirst())
    return first.properties.titlecaseMapping + String(rest)
  }

  /// A word that begins with an ASCII scalar.
  private static func withCapital(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { name in
        _ = name.update(fromContentsOf: bytes)
        if (0x61...0x7A).contains(name[0]) { name[0] &= 0xDF }
        return bytes.count
      }
    }
  }

  private static func finished(_ name: String, words: [String]) -> String {
    var name = shortened(name, words: words)
    if let first = name.unicodeScalars.first, !first.isIdentifierLetter { name = "_" + name }
    return name.utf8.count <= 8 && unescapable.contains(name) ? name + "Value" : name
  }

  /// Not even backticks make these a member or a type that can be reached.
  private static let unescapable: Set<String> = ["self", "Self", "init", "Type", "Protocol", "Any", "_"]

  /// The longest name that is left as it is, in scalars.
  private static let lengthLimit = 64

  /// Long names keep their head and get a hash of the whole, so that two of them stay two.
  private static func shortened(_ name: String, words: [String]) -> String {
    guard name.utf8.count > lengthLimit, name.unicodeScalars.count > lengthLimit else { return name }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: name.unicodeScalars.prefix(lengthLimit))
    return String(head) + "X" + shortHash(words.joined(separator: "_"))
  }

  /// FNV-1a, 32 bits, as eight hexadecimal digits: the same on every machine, which `Hasher` is not.
  static func shortHash(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
