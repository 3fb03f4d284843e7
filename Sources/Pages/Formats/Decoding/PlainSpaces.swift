import SourceText

/// Spaces that are set for the looks of a page: no-break ones are read as plain ones, those without width are left out.
/// "Request Body" is one heading, however its words are kept together.
enum PlainSpaces {
  /// What stands for the bytes at `index`, and how many they are; nil where they are no such space.
  static func replacement(in bytes: ArraySlice<UInt8>, at index: Int) -> (bytes: [UInt8], count: Int)? {
    func stands(_ sequence: [UInt8]) -> Bool { bytes[index...].starts(with: sequence) }
    switch bytes[index] {
    case 0xC2: return stands([0xC2, 0xA0]) ? ([0x20], 2) : nil
    case 0xE2 where stands([0xE2, 0x80, 0xAF]): return ([0x20], 3)
    case 0xE2 where stands([0xE2, 0x80, 0x8B]): return ([], 3)
    case 0xEF: return stands([0xEF, 0xBB, 0xBF]) ? ([], 3) : nil
    default: return nil
    }
  }

  /// Where the first of them stands.
  static func first(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] >= 0xC2 && replacement(in: bytes, at: $0) != nil }
  }
}

extension Text {
  /// The text with plain spaces only, and with the way back to the file.
  var withPlainSpaces: Text {
    guard PlainSpaces.first(in: bytes) != nil else { return self }
    var builder = TextBuilder()
    var (plain, index) = (bytes.startIndex, bytes.startIndex)
    let base = bytes.startIndex
    while index < bytes.endIndex {
      guard let found = PlainSpaces.replacement(in: bytes, at: index) else {
        index += 1
        continue
      }
      builder.append(self, (plain - base)..<(index - base))
      let place = sourceSpan(of: (index - base)..<(index - base + found.count))
      builder.append(found.bytes, at: place.lower, through: place.upper)
      index += found.count
      plain = index
    }
    builder.append(self, (plain - base)..<bytes.count)
    return builder.text(at: span)
  }
}

extension DecodedFile {
  /// A whole file, of whatever is no HTML.
  var withPlainSpaces: DecodedFile {
    guard map.isEmpty, PlainSpaces.first(in: bytes[start...]) != nil else { return self }
    let text = Text(bytes: bytes[start...], span: ByteSpan(start, bytes.count)).withPlainSpaces
    var builder = TextBuilder()
    builder.append(bytes[..<start], at: 0)
    builder.append(text, 0..<text.bytes.count)
    let end = Text.Anchor(decoded: builder.bytes.count, source: bytes.count)
    return DecodedFile(bytes: builder.bytes, start: start, map: builder.map + [end])
  }
}
