/// Swift asks for fewer backticks in some places, and warns of those that it does not need there. Each of these takes
/// a name as `identifier` gives it, that is, as it is declared and mentioned by itself.
extension String {
  /// In a signature, where the name is label and parameter: `class: String`.
  var asParameter: String { unescaped(unless: ["inout", "let", "var"]) }

  /// In a call: `class: book.class`.
  var asLabel: String { unescaped(unless: ["inout"]) }

  /// Behind a dot: `self.class`.
  var asMember: String { unescaped(unless: ["Protocol", "Type", "init"]) }

  private func unescaped(unless kept: [String]) -> String {
    guard utf8.first == UInt8(ascii: "`") else { return self }
    let bare = String(dropFirst().dropLast())
    return kept.contains(bare) ? self : bare
  }
}
