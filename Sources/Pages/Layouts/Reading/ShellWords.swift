import SourceText

/// Splits a command as a POSIX shell would: words between blanks, `'…'` as it stands, `"…"` with backslashes, a
/// backslash at the end of a line joining it with the next.
struct ShellWords {
  private let text: Text
  private var index = 0
  /// The anchor of the text before `index`.
  private var anchor = 0
  private var bytes: [UInt8] = []
  private var anchors: [Text.Anchor] = []
  /// Offsets of the first byte of the word and behind the last that was taken.
  private var taken: Range<Int>?
  /// The place of the last byte in the file.
  private var lastSource = 0
  private var isWord = false
  private var words: [Text] = []

  static func split(_ text: Text) -> [Text] {
    var splitter = ShellWords(text: text)
    splitter.run()
    return splitter.words
  }

  private init(text: Text) { self.text = text }

  private func byte(_ offset: Int) -> UInt8? {
    offset < text.bytes.count ? text.bytes[text.bytes.startIndex + offset] : nil
  }

  private mutating func run() {
    while let next = byte(index) {
      switch next {
      case _ where Text.isSpace(next):
        closeWord()
        index += 1
      case UInt8(ascii: "'"): takeQuoted(next) { _ in false }
      case UInt8(ascii: "$") where byte(index + 1) == UInt8(ascii: "'"):
        // `$'…'`, where a backslash escapes.
        index += 1
        takeQuoted(UInt8(ascii: "'")) { "\\'\"".utf8.contains($0) }
      case UInt8(ascii: "\""): takeQuoted(next) { "\\\"$`\n".utf8.contains($0) }
      case UInt8(ascii: "\\"): takeEscaped()
      default: take()
      }
    }
    closeWord()
  }

  private mutating func takeQuoted(_ quote: UInt8, escapes: (UInt8) -> Bool) {
    isWord = true
    index += 1
    while let next = byte(index), next != quote {
      if next == UInt8(ascii: "\\"), let escaped = byte(index + 1), escapes(escaped) {
        takeEscaped()
      } else {
        take()
      }
    }
    index += 1
  }

  private mutating func takeEscaped() {
    index += 1
    switch byte(index) {
    case 0x0A: index += 1
    case 0x0D: index += byte(index + 1) == 0x0A ? 2 : 1
    case nil: break
    default: take()
    }
  }

  private mutating func take() {
    guard let next = byte(index) else { return }
    isWord = true
    let source = source()
    if bytes.isEmpty || source != lastSource + 1 {
      anchors.append(Text.Anchor(decoded: bytes.count, source: source))
    }
    lastSource = source
    taken = (taken?.lowerBound ?? index)..<(index + 1)
    bytes.append(next)
    index += 1
  }

  /// The place of the next byte in the file. As bytes are taken in their order, so are the anchors of the text.
  private mutating func source() -> Int {
    guard !text.map.isEmpty else { return text.span.lower + index }
    while anchor + 1 < text.map.count, text.map[anchor + 1].decoded <= index { anchor += 1 }
    let place = text.map[anchor].source + max(0, index - text.map[anchor].decoded)
    return min(place, max(text.span.lower, text.span.upper))
  }

  private mutating func closeWord() {
    defer {
      bytes.removeAll(keepingCapacity: true)
      anchors.removeAll(keepingCapacity: true)
      (taken, isWord) = (nil, false)
    }
    guard isWord else { return }
    guard let taken else {
      words.append(text.slice((index - 1)..<(index - 1)))
      return
    }
    if taken.count == bytes.count {
      words.append(text.slice(taken))
    } else {
      words.append(Text(bytes: bytes[...], span: text.sourceSpan(of: taken), map: anchors))
    }
  }

  /// Whether a command goes on after a line: a quote is open, or a backslash ends the line. `quote` is the quote that
  /// is open, from line to line.
  static func continues(_ line: Text, quote: inout UInt8?) -> Bool {
    var escaped = false
    for byte in line.bytes {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        escaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
    }
    return escaped || quote != nil
  }
}
