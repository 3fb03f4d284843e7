extension Unicode.Scalar {
  /// A character that does something to a text without being seen in it, or that ends a line: controls, marks of
  /// writing direction, separators of lines and paragraphs, byte order marks. Such a character on a page could make
  /// source read otherwise than it compiles, so that it is only ever emitted by its number.
  ///
  /// The joiners inside emoji and of some scripts (U+200C, U+200D) are left alone.
  var isUnseen: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }

  /// White space of any kind.
  var isBlank: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

  /// `u{202E}`, to stand behind a backslash.
  var numberEscape: String { "u{\(String(value, radix: 16, uppercase: true))}" }
}

extension StringProtocol {
  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// Whether the text is ASCII without controls: it has nothing unseen, and a byte is a column.
  var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20..<0x7F).contains($0) } } ?? false
  }
}

/// The text with every unseen character as `escape` and its number.
func withoutUnseen(_ text: some StringProtocol, escape: String) -> String {
  guard !text.isPlain, text.unicodeScalars.contains(where: \.isUnseen) else { return String(text) }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isUnseen { result += escape + scalar.numberEscape } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
