import JSONText

/// The start of a text on one line, for messages.
enum Excerpt {
  /// The start of the body of a message, without values whose name tells a secret.
  static func of(body: [UInt8], limit: Int) -> String {
    guard let value = try? JSONValue(parsing: body) else { return of(text: body, limit: limit) }
    return of(value.redacted?.serializedBytes() ?? body, limit: limit)
  }

  /// A place in a text that cannot be read as a whole, without values whose name tells a secret.
  static func of(text: [UInt8], from start: Int = 0, limit: Int = 60) -> String {
    // The name of a secret stands before its value: look back further than any token is long.
    let window = text[max(0, start - 16_384)..<min(text.count, start + limit * 4)]
    var shown: [UInt8] = []
    var position = start
    for range in Secrets.ranges(in: window) where range.upperBound > start {
      shown += text[position..<max(range.lowerBound, position)] + Array(Secrets.mark.utf8)
      position = range.upperBound
    }
    shown += text[position..<window.endIndex]
    return of(shown, limit: limit) + (window.endIndex < text.count && shown.count <= limit ? "…" : "")
  }

  /// At most `limit` bytes, control characters and runs of white space as one space, `…` where more follows.
  static func of(_ bytes: some Collection<UInt8>, limit: Int = 60) -> String {
    var shown: [UInt8] = []
    for byte in bytes.prefix(limit * 4) {
      let isSpace = byte <= 0x20 || byte == 0x7F
      if isSpace, shown.last == 0x20 { continue }
      shown.append(isSpace ? 0x20 : byte)
    }
    let isCut = shown.count > limit || bytes.count > limit * 4
    var head = shown.prefix(limit)
    if isCut {
      // Not in the middle of a character: take its bytes off, lead byte last.
      while let last = head.last, last & 0b1100_0000 == 0b1000_0000 { head.removeLast() }
      if let last = head.last, last >= 0b1100_0000 { head.removeLast() }
    }
    return String(decoding: head, as: UTF8.self) + (isCut ? "…" : "")
  }
}

extension JSONValue {
  /// The value without secrets; nil if it has none.
  fileprivate var redacted: JSONValue? {
    switch self {
    case .object(let members):
      var changed: JSONObject?
      for (key, value) in members {
        let isSecret = Secrets.isSecret(key) && value != .null
        guard let new = isSecret ? .string(Secrets.mark) : value.redacted else { continue }
        changed = changed ?? members
        changed?[key] = new
      }
      return changed.map(JSONValue.object)
    case .array(let elements):
      let new = elements.map(\.redacted)
      return new.contains { $0 != nil } ? .array(zip(elements, new).map { $1 ?? $0 }) : nil
    default: return nil
    }
  }
}
