import SourceText

// Statuses as people write them into labels, lists and lines of their own.
extension StatusLine {
  /// The one status that a line is about.
  var code: Int? { statuses.count == 1 ? statuses[0].code : nil }

  /// The status somewhere in a label: "Response (201)", "you will receive the following 403 Forbidden response:".
  init?(in text: Text) {
    let base = text.bytes.startIndex
    for word in text.bytes.split(whereSeparator: { !((0x30...0x39).contains($0) || ($0 | 0x20) >= 0x61 || $0 == 0x2E) })
    {
      let start = word.startIndex - base
      guard word.count == 3, word.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let rest = text.dropping(start)
      let end = rest.bytes.firstIndex { !(Text.isSpace($0) || (0x30...0x39).contains($0) || Self.isLetter($0)) }
      let phrase = rest.slice(0..<((end ?? rest.bytes.endIndex) - rest.bytes.startIndex)).trimmed
      // "Code: 200 Content: …": what stands before a colon labels what follows.
      let isLabelled = end.map { rest.bytes[$0] == UInt8(ascii: ":") } ?? false
      var words = phrase.string.split(separator: " ")
      if isLabelled, words.count > 1 { words.removeLast() }
      // "OK", "Not Found": capitals; "response" is no part of it.
      let reason = words.dropFirst().prefix { $0.first?.isUppercase == true && $0 != "Response" }
      let count = ([words[0]] + reason).joined(separator: " ").utf8.count
      guard let line = StatusLine(reading: phrase.folded.slice(0..<count)) else { continue }
      self = line
      return
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A line that is a status, with words about it at most: "204 No Content", "409 Conflict - it was open".
  ///
  /// - Parameter isAmongAnswers: whether it stands where answers are told of, so that the code will do: "404: it is not
  ///   there". Elsewhere "200 shelves" counts shelves.
  init?(byItself text: Text, isAmongAnswers: Bool) {
    guard let code = StatusLine(reading: text.slice(0..<min(text.bytes.count, 3))) else { return nil }
    self = code
    let rest = text.dropping(3)
    let words = rest.withoutSeparators
    if let reason = words.reason(endsAnywhere: isAmongAnswers) {
      statuses[0].reason = reason
      sentence = words.dropping(reason.bytes.count).withoutSeparators.nonEmpty
    } else if isAmongAnswers, words.isEmpty || rest.bytes.count > words.bytes.count + 1 || rest.first == 0x3A {
      sentence = words.nonEmpty
    } else {
      return nil
    }
    span = text.span
  }
}

extension Text {
  /// Codes that a sentence says are returned: 204 and 404 of "Returns 204 if it is gone, or a 404", but not 200 of
  /// "returns 200 shelves".
  var returnedCodes: [StatusLine] {
    let words = string.split(separator: " ", omittingEmptySubsequences: false)
    var start = 0
    var found: [StatusLine] = []
    for (index, word) in words.enumerated() {
      defer { start += word.utf8.count + 1 }
      let before = index > 0 ? words[index - 1].lowercased() : ""
      guard Self.returning.contains(before), let line = StatusLine(reading: slice(start..<min(start + 3, bytes.count))),
        word.dropFirst(3).allSatisfy({ ".,;:)".contains($0) })
      else { continue }
      let after = index + 1 < words.count ? words[index + 1].lowercased() : ""
      if word.utf8.count > 3 || after.isEmpty || Self.onCondition.contains(after) { found.append(line) }
    }
    return found
  }

  private static let returning: Set = [
    "return", "returns", "returned", "returning", "respond", "responds", "answers", "with", "status", "code", "http",
    "a", "an", "or",
  ]

  private static let onCondition: Set = [
    "if", "on", "when", "and", "or", "status", "response", "code", "for", "upon", "with", "otherwise", "http",
  ]

  fileprivate var nonEmpty: Text? { isEmpty ? nil : self }

  /// Without what parts a code, its reason and its words: ` - `, `: `.
  fileprivate var withoutSeparators: Text {
    dropping(string.prefix { " :;,.-*|–—".contains($0) }.utf8.count)
  }

  /// "Not Found" of "Not Found - there is no such shelf": words of which the first is one that reasons begin with.
  ///
  /// - Parameter endsAnywhere: also where a word without a capital follows.
  fileprivate func reason(endsAnywhere: Bool) -> Text? {
    var length = 0
    var next = 0
    for word in string.split(separator: " ", omittingEmptySubsequences: false) {
      let letters = word.prefix { $0.isLetter || $0 == "-" }
      guard word.first?.isUppercase == true, !letters.isEmpty else { break }
      length = next + letters.utf8.count
      next += word.utf8.count + 1
      if letters.count < word.count { next = bytes.count + 1 }
      if next > bytes.count { break }
    }
    let first = string.prefix { $0.isLetter || $0 == "-" }.lowercased()
    let following = dropping(min(next, bytes.count)).string.first
    guard Self.reasons.contains(first), endsAnywhere || following.map({ !$0.isLetter }) ?? true else { return nil }
    return slice(0..<length)
  }

  /// The first words of the reasons that are registered (RFC 9110, 15, and those after it), and of "Success".
  private static let reasons: Set = [
    "ok", "created", "accepted", "non-authoritative", "no", "reset", "partial", "multiple", "moved", "found", "see",
    "not", "temporary", "permanent", "bad", "unauthorized", "payment", "forbidden", "method", "proxy", "request",
    "conflict", "gone", "length", "precondition", "content", "payload", "uri", "unsupported", "range", "expectation",
    "unprocessable", "locked", "failed", "upgrade", "too", "unavailable", "internal", "service", "gateway", "success",
  ]
}
