extension SeededGenerator {
  /// Letters, separators, digits, marks, pictures and controls in any order.
  mutating func hostileText() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "b", "s", "Z", "É", "ß", "ж", "ŉ", "1", "9", "_", "-", ".", "/", "[", " ", "'", "\u{301}", "\u{200D}",
      "\u{202E}", "\u{0}", "\u{FE0F}", "😀", "\u{3164}", "‿", "中", "\u{660}", "\n", "`", "$", "\"", "\\", "İ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      text.append(Bool.random(using: &self) ? randomScalar() : alphabet.randomElement(using: &self) ?? "a")
    }
    return String(text)
  }

  private mutating func randomScalar() -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &self)) ?? "x"
  }
}
