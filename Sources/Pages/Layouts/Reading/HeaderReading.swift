import SourceText

extension Header {
  /// Reads `Content-Type: application/json` (RFC 9110, 5.1) or `results-per-page: 1`; nil where the text is anything
  /// else. The name may hold brackets (`fields[author]: name`); a URL is no header.
  init?(line text: Text) {
    let text = text.trimmed
    guard let colon = text.offset(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let name = text.slice(0..<colon)
    guard name.bytes.allSatisfy(Self.isNameByte) else { return nil }
    let rest = text.dropping(colon + 1)
    guard !rest.hasPrefix("//") else { return nil }
    self.init(name: name, value: rest.trimmed)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~[]".utf8.contains(byte)
    }
  }
}
