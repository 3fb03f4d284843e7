import SourceText

extension MultipartPart {
  /// The parts of a multipart body (RFC 7578); its first line is the boundary:
  ///
  ///     --AaB03x
  ///     Content-Disposition: form-data; name="cover"; filename="cover.png"
  ///
  ///     <<bytes>>
  ///     --AaB03x--
  ///
  /// The blank line behind a part's headers may be lost.
  static func all(in text: Text) -> [MultipartPart] {
    var lines = text.lines[...]
    guard let boundary = lines.popFirst()?.trimmed else { return [] }
    let isBoundary = { (line: Text) in
      let line = line.trimmed
      return line.bytes.starts(with: boundary.bytes)
        && line.bytes.dropFirst(boundary.bytes.count).allSatisfy { $0 == 0x2D }
    }
    return lines.split(whereSeparator: isBoundary).compactMap { part(Array($0), in: text) }
  }

  private static func part(_ lines: [Text], in text: Text) -> MultipartPart? {
    var rest = lines[...]
    var part: MultipartPart?
    while let line = rest.first, let header = Header(line: line), header.name.isPartHeader {
      rest.removeFirst()
      if header.name.matches("Content-Disposition") {
        guard let name = parameter("name", of: header.value) else { return nil }
        part = MultipartPart(
          name: name, filename: parameter("filename", of: header.value), contentType: part?.contentType)
      } else if header.name.matches("Content-Type") {
        part?.contentType = header.value
      }
    }
    if rest.first?.isBlank == true { rest.removeFirst() }
    if let first = rest.first, let last = rest.last {
      let content = text.slice(from: first, to: last).trimmed
      if !content.isEmpty { part?.content = content }
    }
    return part
  }

  /// `name="cover"` of a header's value.
  private static func parameter(_ name: String, of value: Text) -> Text? {
    for part in value.bytes.split(separator: UInt8(ascii: ";")).dropFirst() {
      let lower = part.startIndex - value.bytes.startIndex
      let text = value.slice(lower..<(lower + part.count)).trimmed
      guard text.hasPrefix(name + "=") else { continue }
      let content = text.dropping(name.utf8.count + 1)
      let quoted = content.bytes.count > 1 && content.first == UInt8(ascii: "\"") && content.hasSuffix("\"")
      return quoted ? content.slice(1..<(content.bytes.count - 1)) : content
    }
    return nil
  }
}

extension Text {
  /// RFC 7578 and older: the headers that stand in a part.
  fileprivate var isPartHeader: Bool { bytes.count > 8 && slice(0..<8).matches("Content-") }

  /// From the start of one slice of this text to the end of another.
  fileprivate func slice(from first: Text, to last: Text) -> Text {
    let lower = first.bytes.startIndex - bytes.startIndex
    let upper = last.bytes.endIndex - bytes.startIndex
    return slice(lower..<max(lower, upper))
  }
}
