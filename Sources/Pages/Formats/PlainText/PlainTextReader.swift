import SourceText

/// Reads plain text: a `.line` for each line, without its line break (LF, CR LF or CR) and without a byte order mark.
func readPlainText(_ file: SourceFile, diagnostics: inout Diagnostics) -> Document {
  let decoded = DecodedFile(text: file, diagnostics: &diagnostics)
  if decoded.map.isEmpty {
    return Document(file: file, format: .text, blocks: plainLines(of: file, from: decoded.start).map(Block.line))
  }
  let lines = plainLines(of: SourceFile(path: file.path, bytes: decoded.bytes), from: decoded.start)
  var document = Document(file: file, format: .text, blocks: lines.map { decoded.inFile(.line($0)) })
  document.decoded = decoded
  return document
}

/// The lines of UTF-8, as slices of the file's bytes.
func plainLines(of file: SourceFile, from start: Int) -> [Text] {
  let bytes = file.bytes
  var lines: [Text] = []
  lines.reserveCapacity(file.lineStarts.count)
  for (index, lineStart) in file.lineStarts.enumerated() {
    let lower = index == 0 ? start : lineStart
    var upper = index + 1 < file.lineStarts.count ? file.lineStarts[index + 1] : bytes.count
    while upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    // What follows the last line break is a line only where something stands there.
    if lower == bytes.count, index > 0 { break }
    lines.append(Text(file, ByteSpan(lower, upper)))
  }
  return lines
}
