/// The table of named character references, searched where it lies; only the places of its entries are worked out,
/// once in a run of the program.
struct NamedReferences: Sendable {
  static let shared = NamedReferences()
  /// `CounterClockwiseContourIntegral`
  static let longest = 31
  /// `brvbar`
  static let longestWithoutSemicolon = 6

  struct Entry {
    var first: UInt32
    var second: UInt32
  }

  /// Where each name begins and how long it is.
  private let names: [(start: UInt16, count: UInt8)]

  private init() {
    let bytes = Self.bytes
    var names: [(start: UInt16, count: UInt8)] = []
    names.reserveCapacity(2125)
    var start = 0
    while start < bytes.count {
      var end = start
      while bytes[end] != .equals, bytes[end] != Self.star { end += 1 }
      names.append((UInt16(start), UInt8(end - start)))
      while end < bytes.count, bytes[end] != 0x20, bytes[end] != .lineFeed { end += 1 }
      start = end + 1
    }
    self.names = names
  }

  /// The reference of exactly this name; `withoutSemicolon` asks only for those that count without one.
  func find(_ text: Bytes, _ range: Range<Int>, withoutSemicolon: Bool) -> Entry? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(names[middle], text, range)
      if order == 0 {
        let end = Int(names[middle].start) + Int(names[middle].count)
        return withoutSemicolon && Self.bytes[end] != Self.star ? nil : Self.entry(at: end + 1)
      }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Negative where the table's name comes first.
  private func compare(_ name: (start: UInt16, count: UInt8), _ text: Bytes, _ range: Range<Int>) -> Int {
    for offset in 0..<min(Int(name.count), range.count) {
      let difference = Int(Self.bytes[Int(name.start) + offset]) - Int(text[range.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return Int(name.count) - range.count
  }

  /// The code points after a name, in hexadecimal, joined by `+`.
  private static func entry(at index: Int) -> Entry {
    var entry = Entry(first: 0, second: 0)
    var index = index
    while index < bytes.count, bytes[index] > 0x20 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "+") {
        entry = Entry(first: entry.second, second: 0)
      } else {
        entry.second = entry.second * 16 + UInt32(byte.isDigit ? byte - 0x30 : byte - 0x37)
      }
      index += 1
    }
    return entry.first == 0 ? Entry(first: entry.second, second: 0) : entry
  }

  private static let star = UInt8(ascii: "*")

  /// A string literal's bytes live as long as the program.
  private static var bytes: Bytes {
    Bytes(start: namedCharacterReferences.utf8Start, count: namedCharacterReferences.utf8CodeUnitCount)
  }
}
