import SourceText

/// A settled name as it is written in Swift: in backticks where it is a keyword. Names come from the schema, and a
/// schema can come from anywhere, so what is no identifier is refused here and never reaches a file.
///
///     try identifier("default")  // `default`
func identifier(_ name: String, at place: SourcePlace? = nil) throws -> String {
  // A parameter called self cannot be mentioned, not even in backticks.
  guard isIdentifier(name), name != "self" else {
    throw EmissionError(
      "\(stringLiteral(shortened(name))) cannot be a name in Swift", at: place,
      help: "give it another name in specless.json")
  }
  return keywords.contains(name) ? "`\(name)`" : name
}

/// A type's settled name as it is declared. `Type`, `Protocol` and the like cannot be named even in backticks.
func typeIdentifier(_ name: String, at place: SourcePlace? = nil) throws -> String {
  guard !unspeakableTypeNames.contains(name) else {
    throw EmissionError(
      "no Swift type can be called \(name)", at: place, help: "give it another name in specless.json")
  }
  return try identifier(name, at: place)
}

/// Whether a text can stand as a name in Swift source, backticks aside: letters, digits and `_`, no digit in front.
func isIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, name != "_" else { return false }
  // Nearly all names are ASCII; the tables of Unicode are slow to ask.
  if name.utf8.allSatisfy(\.isASCIIWord) { return !(0x30...0x39).contains(first.value) }
  return (first == "_" || first.properties.isXIDStart)
    && name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue && !$0.isUnseen }
}

extension UInt8 {
  /// A letter, a digit or `_`.
  fileprivate var isASCIIWord: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
  }
}

/// For a message: the beginning of a text that may be long.
func shortened(_ text: String) -> String {
  text.count <= 40 ? text : "\(text.prefix(40))…"
}

private let unspeakableTypeNames: Set<String> = ["Type", "Protocol", "Self", "Any", "self", "init"]

/// The words that cannot be declared as they are. Contextual keywords (`async`, `open`, `some`) can.
private let keywords: Set<String> = [
  "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default",
  "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
  "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
  "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
  "throw", "throws", "true", "try", "typealias", "var", "where", "while",
]
