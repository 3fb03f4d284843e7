/// The text with every run of white space one space, and none at its ends, as running text is shown.
///
///     foldedSpaces(" The name\n  of a shelf")   // "The name of a shelf"
package func foldedSpaces(_ text: String) -> String {
  if isFolded(text) { return text }
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if !Text.isSpace(byte) { bytes.append(byte) } else if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether an ASCII text is folded as it stands, as nearly all are.
private func isFolded(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    var last: UInt8 = 0x20
    for byte in bytes {
      guard byte < 0x80, byte > 0x20 || (byte == 0x20 && last != 0x20) else { return false }
      last = byte
    }
    return last != 0x20
  } ?? false
}
