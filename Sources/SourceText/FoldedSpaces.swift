/// The text with every run of white space one space, and none at its ends, as running text is shown.
///
///     foldedSpaces(" The name\n  of a shelf")   // "The name of a shelf"
package func foldedSpaces(_ text: String) -> String {
  if isFolded(text) { return text }
  if let folded = text.utf8.withContiguousStorageIfAvailable(foldedASCII), let folded { return folded }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The same of ASCII text; nil of other text.
private func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: bytes.count) { folded in
    var count = 0
    for byte in bytes {
      if !Text.isSpace(byte) {
        folded[count] = byte
      } else if count > 0, folded[count - 1] != 0x20 {
        folded[count] = 0x20
      } else {
        continue
      }
      count += 1
    }
    return count > 0 && folded[count - 1] == 0x20 ? count - 1 : count
  }
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
