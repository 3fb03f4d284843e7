import SourceText

/// From a stretch of HTML to its text: character references, line breaks, NUL, upper case.
extension DecodedFile {
  func decode(_ piece: HTMLPiece) -> Text {
    bytes.withUnsafeBufferPointer { buffer in
      var builder = TextBuilder()
      var index = piece.span.lower
      var plain = index
      while index < piece.span.upper {
        guard let (replacement, length) = replacement(in: buffer, at: index, piece) else {
          index += 1
          continue
        }
        builder.append(bytes[plain..<index], at: plain)
        builder.append(replacement, at: index, through: index + length)
        index += length
        plain = index
      }
      builder.append(bytes[plain..<piece.span.upper], at: plain)
      return builder.text(at: piece.span)
    }
  }

  /// What the byte at `index` begins that must be spelt otherwise, and how many bytes of the file it takes.
  @inline(__always)
  private func replacement(in buffer: Bytes, at index: Int, _ piece: HTMLPiece) -> ([UInt8], length: Int)? {
    switch buffer[index] {
    case .ampersand where !piece.needs.isDisjoint(with: [.references, .attributeReferences]):
      let inAttribute = piece.needs.contains(.attributeReferences)
      guard
        let match = CharacterReferences.match(buffer, at: index, upTo: piece.span.upper, inAttribute: inAttribute)
      else { return nil }
      return (match.utf8, match.length)
    case .carriageReturn where piece.needs.contains(.lineBreaks):
      let isPair = index + 1 < piece.span.upper && buffer[index + 1] == .lineFeed
      return ([.lineFeed], isPair ? 2 : 1)
    case 0 where piece.needs.contains(.nulls):
      return ([0xEF, 0xBF, 0xBD], 1)
    case let byte where byte.isUpperCase && piece.needs.contains(.lowerCase):
      return ([byte.lowerCased], 1)
    default: return nil
    }
  }
}
