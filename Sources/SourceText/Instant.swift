/// Instants as RFC 3339 writes them: `2016-06-08T16:41:30Z`, `2014-12-24T01:39:35.25+00:00`.
///
/// What tells a type and what doubts one go by the same form.
package enum Instant {
  /// Whether the bytes of a string, quotes left out, have that form; whether such a day exists is not asked.
  package static func isInstant(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text.prefix(40))
    guard (20...35).contains(bytes.count), matches(bytes[0..<19], "dddd-dd-ddTdd:dd:dd") else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    return matches(rest, "Z") || matches(rest, "+dd:dd") || matches(rest, "-dd:dd")
  }

  /// `d` stands for a digit, all else for itself.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: String) -> Bool {
    bytes.count == pattern.utf8.count
      && zip(bytes, pattern.utf8).allSatisfy { byte, expected in
        expected == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == expected
      }
  }
}
