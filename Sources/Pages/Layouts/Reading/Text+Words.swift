import SourceText

// Small questions that layouts ask of texts.
extension Text {
  var first: UInt8? { bytes.first }

  /// Empty, or white space only.
  var isBlank: Bool { bytes.allSatisfy(Text.isSpace) }

  func equals(_ words: String) -> Bool { bytes.equals(words) }

  func hasPrefix(_ words: String) -> Bool { bytes.starts(with: words.utf8) }

  func hasSuffix(_ words: String) -> Bool { bytes.suffix(words.utf8.count).elementsEqual(words.utf8) }

  /// The same letters, ASCII capitals or not.
  func matches(_ words: String) -> Bool { bytes.matches(words) }

  /// From the 0-based offset to the end.
  func dropping(_ count: Int) -> Text { slice(min(count, bytes.count)..<bytes.count) }

  /// The 0-based offset of the first such byte.
  func offset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start <= bytes.count else { return nil }
    return bytes[(bytes.startIndex + start)...].firstIndex(of: byte).map { $0 - bytes.startIndex }
  }

  /// The 0-based offsets of the words, ASCII capitals or not, where they first stand.
  func range(of words: String) -> Range<Int>? {
    let wanted = words.utf8.map(lowercased)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count) where lowercased(bytes[start]) == first {
      if zip(bytes[start...], wanted).allSatisfy({ lowercased($0) == $1 }) {
        let offset = start - bytes.startIndex
        return offset..<(offset + wanted.count)
      }
    }
    return nil
  }

  /// The first of `lines`.
  var firstLine: Text {
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    return slice(0..<(end - bytes.startIndex))
  }

  /// Each line without its line break (LF, CR LF, CR).
  var lines: [Text] {
    var lines: [Text] = []
    var start = 0
    var index = 0
    let base = bytes.startIndex
    while index < bytes.count {
      let byte = bytes[base + index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(slice(start..<index))
      if byte == 0x0D, index + 1 < bytes.count, bytes[base + index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
    }
    if start < bytes.count || lines.isEmpty { lines.append(slice(start..<bytes.count)) }
    return lines
  }
}

extension ArraySlice<UInt8> {
  func equals(_ words: String) -> Bool { count == words.utf8.count && elementsEqual(words.utf8) }

  /// The same letters, ASCII capitals or not.
  func matches(_ words: String) -> Bool {
    count == words.utf8.count && zip(self, words.utf8).allSatisfy { lowercased($0) == lowercased($1) }
  }
}

/// An ASCII letter in lower case.
func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
