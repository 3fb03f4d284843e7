import SourceText

extension StatusLine {
  /// Whether a line begins with a status code: `201 Created`.
  static func starts(_ line: Text) -> Bool { code(line) != nil }

  /// Reads `201 Created, 202 Accepted`; nil where no status code stands at the beginning.
  init?(reading text: Text) {
    let text = text.trimmed
    var statuses: [Status] = []
    var start = 0
    while start <= text.bytes.count {
      let comma = text.offset(of: UInt8(ascii: ","), from: start) ?? text.bytes.count
      let part = text.slice(start..<comma).trimmed
      if let code = Self.code(part) {
        let reason = part.dropping(3).folded
        statuses.append(Status(code: code, reason: reason.isEmpty ? nil : reason, span: part.span))
      } else if let last = statuses.last {
        // "203 Non-Authoritative, so to speak": a comma inside a reason.
        let whole = last.span.union(part.span)
        let lower = text.offset(ofSource: last.span.lower)
        let reason = text.slice((lower + 3)..<comma).folded
        statuses[statuses.count - 1] = Status(code: last.code, reason: reason, span: whole)
      } else {
        return nil
      }
      start = comma + 1
    }
    guard !statuses.isEmpty else { return nil }
    self.init(statuses: statuses, sentence: nil, span: text.span)
  }

  /// RFC 9110, 15: three digits, the first from 1 to 5.
  private static func code(_ text: Text) -> Int? {
    let digits = text.bytes.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 3, let code = Int(String(decoding: digits, as: UTF8.self)), (100...599).contains(code)
    else { return nil }
    guard let next = text.bytes.dropFirst(3).first else { return code }
    return Text.isSpace(next) || next == UInt8(ascii: ",") ? code : nil
  }
}

extension Text {
  /// The first decoded offset that stands at or behind a place in the file.
  fileprivate func offset(ofSource source: Int) -> Int {
    guard !map.isEmpty else { return min(max(source - span.lower, 0), bytes.count) }
    return (0..<bytes.count).first { sourceSpan(of: $0..<($0 + 1)).lower >= source } ?? bytes.count
  }
}
