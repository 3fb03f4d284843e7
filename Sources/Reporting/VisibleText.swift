/// Text of a page in a single line of a terminal: nothing in it can move the cursor, hide, or turn the direction.
///
///     singleLine("a\u{1B}[2Jb")   // "a␛[2Jb"
package func singleLine(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  return text.unicodeScalars.map { $0 == "\t" ? " " : visible($0).text }.joined()
}

/// A character as a terminal can show it, and how many columns it takes there (a tab counts as one).
func visible(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
  switch scalar.value {
  case 0x09: return ("\t", 1)
  case 0x20..<0x7F: return (String(scalar), 1)
  case 0..<0x20:
    // The pictures of control characters stand in the order of the characters.
    return (Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?", 1)
  case 0x7F: return ("\u{2421}", 1)
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
    // A joiner inside an emoji is harmless, but alone it hides; both are spelt out.
    let text = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    return (text, text.utf8.count)
  case .nonspacingMark, .enclosingMark: return (String(scalar), 0)
  default: return (String(scalar), isWide(scalar) ? 2 : 1)
  }
}

/// Whether a terminal gives the character two columns (Unicode Standard Annex 11: wide and full-width; emoji).
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default: scalar.properties.isEmojiPresentation
  }
}
