/// Instants as RFC 3339 writes them: `2016-06-08T16:41:30Z`, `2014-12-24T01:39:35.25+00:00`.
///
/// What tells a type and what doubts one go by the same form.
package enum Instant {
  /// Whether the bytes of a string, quotes left out, have that form; whether such a day exists is not asked.
  package static func isInstant(_ text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable(hasForm) ?? Array(text).withUnsafeBufferPointer(hasForm)
  }

  private static func hasForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most texts are none, which a look at the first dash tells.
    guard (20...35).contains(bytes.count), bytes[4] == UInt8(ascii: "-"), matches(bytes[..<19], "dddd-dd-ddTdd:dd:dd")
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    return matches(rest, "Z") || matches(rest, "+dd:dd") || matches(rest, "-dd:dd")
  }

  /// `d` stands for a digit, all else for itself.
  private static func matches(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ pattern: StaticString) -> Bool {
    pattern.withUTF8Buffer { pattern in
      bytes.count == pattern.count
        && zip(bytes, pattern).allSatisfy { byte, expected in
          expected == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == expected
        }
    }
  }
}
