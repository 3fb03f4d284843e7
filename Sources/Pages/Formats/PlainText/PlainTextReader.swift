import SourceText

/// Reads plain text: a `.line` for each line, without its line break (LF, CR LF or CR) and without a byte order mark.
///
/// Bytes that are no UTF-8 are left as they are; they show as replacement characters.
func readPlainText(_ file: SourceFile) -> Document {
  let bytes = file.bytes
  var blocks: [Block] = []
  blocks.reserveCapacity(file.lineStarts.count)
  for (index, start) in file.lineStarts.enumerated() {
    var lower = start
    var upper = index + 1 < file.lineStarts.count ? file.lineStarts[index + 1] : bytes.count
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = 3 }
    while upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    // What follows the last line break is a line only where something stands there.
    if lower == bytes.count, index > 0 { break }
    blocks.append(.line(Text(file, ByteSpan(lower, upper))))
  }
  return Document(file: file, format: .text, blocks: blocks)
}
