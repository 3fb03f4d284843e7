/// Texts that name an instant.
///
/// What tells a type and what doubts one go by the same forms.
package enum Instant {
  /// Whether the bytes of a string, quotes left out, name an instant in a form that generated code reads: a day, a time,
  /// and how far it is from UTC. Whether such a day exists is not asked.
  ///
  ///     2016-06-08T16:41:30Z        2014-12-24T01:39:35.25+00:00
  ///     2014-06-19 22:37:58 +0000   2014-06-19 22:37:58 UTC
  package static func isInstant(_ text: some Collection<UInt8>) -> Bool {
    withBytes(of: text) { bytes in
      guard let zone = zone(of: bytes, separators: "Tt ", points: ".,") else { return false }
      let offset = zone.first == UInt8(ascii: " ") ? zone.dropFirst() : zone
      return ["Z", "z", "UTC", "GMT", "+dd:dd", "-dd:dd", "+dddd", "-dddd", "+dd", "-dd"].contains {
        matches(offset, $0)
      }
    }
  }

  /// Whether the text is an instant as RFC 3339 (5.6) writes it, which is what OpenAPI's `date-time` means:
  /// `2016-06-08T16:41:30Z`, but not with a space in it.
  package static func isRFC3339(_ text: some Collection<UInt8>) -> Bool {
    withBytes(of: text) { bytes in
      guard let zone = zone(of: bytes, separators: "Tt", points: ".") else { return false }
      return ["Z", "z", "+dd:dd", "-dd:dd"].contains { matches(zone, $0) }
    }
  }

  /// Every string of every example is asked, so that none is copied.
  private static func withBytes(
    of text: some Collection<UInt8>, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    text.withContiguousStorageIfAvailable(holds) ?? Array(text.prefix(40)).withUnsafeBufferPointer(holds)
  }

  /// What follows day, time and fraction; nil where these are anything else.
  private static func zone(
    of bytes: UnsafeBufferPointer<UInt8>, separators: StaticString, points: StaticString
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard (20...35).contains(bytes.count), matches(bytes[..<10], "dddd-dd-dd"), contains(separators, bytes[10]),
      matches(bytes[11..<19], "dd:dd:dd")
    else { return nil }
    let rest = bytes[19...]
    guard contains(points, bytes[19]) else { return rest }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : rest.dropFirst(1 + digits.count)
  }

  private static func contains(_ characters: StaticString, _ byte: UInt8) -> Bool {
    characters.withUTF8Buffer { $0.contains(byte) }
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
