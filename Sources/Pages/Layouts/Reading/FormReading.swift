import SourceText

extension Header {
  /// The pairs of an example body as WHATWG URL serialises forms: `name=Emma&shelf[guid]=12`; nil where it is none.
  ///
  /// What has white space or a second equals sign in a value is taken for text: so do sentences, queries of other
  /// languages and most of Base64.
  static func formPairs(in text: Text) -> [Header]? {
    var pairs: [Header] = []
    var start = 0
    let bytes = Array(text.bytes)
    for piece in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      guard let sign = piece.firstIndex(of: UInt8(ascii: "=")), sign > start,
        piece[start..<sign].allSatisfy(\.isOfFormName), piece[(sign + 1)...].allSatisfy(\.isOfFormValue)
      else { return nil }
      pairs.append(Header(name: text.slice(start..<sign), value: text.slice((sign + 1)..<piece.endIndex)))
      start = piece.endIndex + 1
    }
    return pairs.isEmpty ? nil : pairs
  }
}

extension UInt8 {
  /// Letters, digits and what names are made of, brackets with and without their encoding.
  fileprivate var isOfFormName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.[]%+$".utf8.contains(self)
    }
  }

  fileprivate var isOfFormValue: Bool { self > 0x20 && self != 0x7F && self != UInt8(ascii: "=") }
}
