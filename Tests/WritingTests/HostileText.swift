/// Texts made to break out of literals and comments, and random mixtures of what could.
struct HostileText {
  static let known = [
    "", " ", "\n", "\"", "\\", "\"\"\"", "#\"\"\"#", "\\(x)", "\\#(x)", "\\##(x)", "*/", "/* ", "//", "///", "\r\n",
    "a\rb", "a\tb ", "\u{0}", "\u{7F}", "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "é\u{301}", "\u{301}", "👨‍👩‍👧‍👦", "\u{E000}", "\"#\n\"##\n\"###", "`", "``", "\"\"\"\n}\nfatalError()\n\"\"\"",
    String(repeating: "x", count: 10_000), String(repeating: "\"#", count: 5_000), "trailing \n \n  ",
    "class", "init", "self", "Type", "1st",
  ]

  private static let pieces = [
    "\"", "\"\"\"", "\\", "#", "(", ")", "u{", "}", "\n", "\r", "\r\n", "\t", " ", "*/", "/*", "//", "a", "Z", "é", "😀",
    "\u{202E}", "\u{2028}", "\u{0}", "\u{301}", "`", "{", "$", "0",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Up to 40 pieces in any order.
  mutating func next() -> String {
    let count = Int(random() % 41)
    return (0..<count).map { _ in Self.pieces[Int(random() % UInt64(Self.pieces.count))] }.joined()
  }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
