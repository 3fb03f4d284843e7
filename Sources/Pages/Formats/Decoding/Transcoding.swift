import SourceText

/// Where UTF-8 first breaks, from `start` on: the bytes that one U+FFFD stands for (WHATWG Encoding, UTF-8 decoder).
func firstInvalidUTF8(in bytes: [UInt8], from start: Int) -> Range<Int>? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = start
    while index < bytes.count {
      if index + 8 <= bytes.count,
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else {
        let (count, isValid) = sequence(in: bytes, at: index)
        if !isValid { return index..<(index + count) }
        index += count
      }
    }
    return nil
  }
}

/// The length of a sequence of UTF-8, or of the part of it that is there.
private func sequence(in bytes: Bytes, at index: Int) -> (count: Int, isValid: Bool) {
  let first = bytes[index]
  let count: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0xC2...0xDF: count = 2
  case 0xE0...0xEF:
    count = 3
    if first == 0xE0 { second = 0xA0...0xBF }
    if first == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    count = 4
    if first == 0xF0 { second = 0x90...0xBF }
    if first == 0xF4 { second = 0x80...0x8F }
  default: return (1, false)
  }
  for offset in 1..<count {
    guard index + offset < bytes.count, (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset]) else {
      return (offset, false)
    }
  }
  return (count, true)
}

/// The same text with U+FFFD for what is no UTF-8.
func repairUTF8(_ bytes: [UInt8], start: Int) -> DecodedFile {
  var builder = TextBuilder()
  builder.append(bytes[..<start], at: 0)
  var index = start
  while let invalid = firstInvalidUTF8(in: bytes, from: index) {
    builder.append(bytes[index..<invalid.lowerBound], at: index)
    builder.append([0xEF, 0xBF, 0xBD], at: invalid.lowerBound, through: invalid.upperBound)
    index = invalid.upperBound
  }
  builder.append(bytes[index...], at: index)
  return DecodedFile(builder, start: start, fileEnd: bytes.count)
}

func transcodeWindows1252(_ bytes: [UInt8]) -> DecodedFile {
  var builder = TextBuilder()
  var plain = 0
  for index in bytes.indices where bytes[index] >= 0x80 {
    builder.append(bytes[plain..<index], at: plain)
    builder.append(utf8(windows1252(bytes[index])), at: index, through: index + 1)
    plain = index + 1
  }
  builder.append(bytes[plain...], at: plain)
  return DecodedFile(builder, start: 0, fileEnd: bytes.count)
}

/// After the byte order mark; lone surrogates and an odd last byte are U+FFFD.
func transcodeUTF16(_ bytes: [UInt8], isLittleEndian: Bool) -> DecodedFile {
  func unit(_ index: Int) -> UInt16? {
    guard index + 1 < bytes.count else { return nil }
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }
  var builder = TextBuilder()
  var index = 2
  while index < bytes.count {
    var end = min(index + 2, bytes.count)
    var scalar = unit(index).map(UInt32.init) ?? 0xFFFD
    if scalar & 0xFC00 == 0xD800, let low = unit(index + 2), low & 0xFC00 == 0xDC00 {
      scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + UInt32(low & 0x3FF)
      end = index + 4
    }
    builder.append(utf8(scalar), at: index, through: end)
    index = end
  }
  return DecodedFile(builder, start: 0, fileEnd: bytes.count)
}

private func utf8(_ scalar: UInt32) -> [UInt8] {
  Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
}

extension DecodedFile {
  /// A copy in UTF-8 and its map, with an anchor at its end so that the last token's end leads to the file's.
  fileprivate init(_ builder: TextBuilder, start: Int, fileEnd: Int) {
    let end = Text.Anchor(decoded: builder.bytes.count, source: fileEnd)
    self.init(bytes: builder.bytes, start: start, map: builder.map + [end])
  }
}
