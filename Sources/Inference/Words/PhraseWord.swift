/// A word of prose or of a phrase, with a number by which two are told apart without looking at their letters.
struct PhraseWord: Equatable, Sendable {
  let text: String
  let key: UInt64

  init(_ text: String) {
    self.text = text
    // FNV-1a, 64 bits: the same in every run.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.key = key
  }

  static func == (left: PhraseWord, right: PhraseWord) -> Bool { left.key == right.key && left.text == right.text }
}

/// Words, roughly: what is not in it is surely not there.
///
/// A bit of 128 for each word; a phrase none of whose words can be in a text need not be looked for.
struct PhraseWordSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ word: PhraseWord) {
    let bit = UInt64(1) << (word.key >> 32 & 63)
    if word.key >> 38 & 1 == 0 { low |= bit } else { high |= bit }
  }

  func mayShareAny(with other: PhraseWordSet) -> Bool { low & other.low | high & other.high != 0 }
}
