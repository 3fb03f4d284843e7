import SourceText

/// Takes the marks off running text: emphasis, code, links, tags, backslashes, character references.
///
///     "*All* of `the` [shelves](/shelves) &amp; books"  →  "All of the shelves & books"
///
/// White space is folded; `<br>`, a backslash or two spaces at the end of a line are a line break.
struct MarkdownInline {
  /// What a stretch of the source shows.
  enum Piece {
    /// Itself.
    case text(Range<Int>)
    case space(at: Int)
    case lineBreak(Range<Int>)
    case other([UInt8], Range<Int>)
    /// Marks of emphasis; those that find their partners show nothing.
    case marks(MarkdownMarks)
  }

  let source: Text
  let links: MarkdownLinks
  let inCell: Bool
  /// The source's bytes, from 0.
  let bytes: [UInt8]
  var index = 0
  var pieces: [Piece] = []
  /// Where text began that is not yet a piece.
  private var plain = 0
  /// Pieces that are the `[` or `![` of what may become a link.
  var brackets: [(piece: Int, end: Int)] = []
  /// What was looked for in vain: lengths of runs of backticks, and 0 for the end of a comment.
  var missing: Set<Int> = []

  static func read(_ source: Text, links: MarkdownLinks, inCell: Bool = false) -> Text {
    var reader = MarkdownInline(source, links: links, inCell: inCell)
    reader.read()
    MarkdownMarks.match(&reader.pieces)
    return reader.text
  }

  private init(_ source: Text, links: MarkdownLinks, inCell: Bool) {
    (self.source, self.links, self.inCell) = (source, links, inCell)
    bytes = Array(source.bytes)
  }

  func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private mutating func read() {
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: readBackslash()
      case .backtick: readCode()
      case .asterisk, .underscore, .tilde: readMarks()
      case .openBracket: readOpenBracket()
      case .bang where byte(index + 1) == .openBracket: readOpenBracket()
      case .closeBracket: readCloseBracket()
      case .lessThan: readTag()
      case .ampersand: readReference()
      case let byte where byte.isHTMLSpace: readSpace()
      default: index += 1
      }
    }
    flush()
  }

  /// Takes `count` bytes from here on as one piece, and the text before them as another.
  mutating func take(_ count: Int, as piece: Piece?) {
    flush()
    if let piece { pieces.append(piece) }
    index += count
    plain = index
  }

  private mutating func flush() {
    if plain < index { pieces.append(.text(plain..<index)) }
    plain = index
  }

  // MARK: Small things

  private mutating func readBackslash() {
    guard let next = byte(index + 1) else {
      index += 1
      return
    }
    if next == .lineFeed {
      take(2, as: .lineBreak(index..<(index + 2)))
    } else if next.isPunctuation {
      take(2, as: .text((index + 1)..<(index + 2)))
    } else {
      index += 1
    }
  }

  private mutating func readSpace() {
    let start = index
    var end = index
    var lineFeed: Int?
    while let byte = byte(end), byte.isHTMLSpace {
      if byte == .lineFeed, lineFeed == nil { lineFeed = end }
      end += 1
    }
    if lineFeed == nil, end == start + 1, bytes[start] == .space {
      index += 1
    } else if let lineFeed, lineFeed - start >= 2, end < bytes.count {
      take(end - start, as: .lineBreak(lineFeed..<(lineFeed + 1)))
    } else {
      take(end - start, as: .space(at: start))
    }
  }

  private mutating func readReference() {
    let match = bytes.withUnsafeBufferPointer {
      CharacterReferences.match($0, at: index, upTo: bytes.count, inAttribute: false)
    }
    guard let match, bytes[index + match.length - 1] == .semicolon else {
      index += 1
      return
    }
    take(match.length, as: .other(match.utf8, index..<(index + match.length)))
  }

  /// `` `code` `` as it stands, without one space at both ends.
  private mutating func readCode() {
    let length = bytes[index...].prefix { $0 == .backtick }.count
    guard !missing.contains(length), let close = closingRun(of: length, from: index + length) else {
      missing.insert(length)
      index += length
      return
    }
    var inner = (index + length)..<close
    if inner.count > 2, bytes[inner.lowerBound] == .space, bytes[inner.upperBound - 1] == .space,
      !bytes[inner].allSatisfy({ $0 == .space })
    {
      inner = (inner.lowerBound + 1)..<(inner.upperBound - 1)
    }
    take(close + length - index, as: nil)
    var start = inner.lowerBound
    for place in inner {
      if bytes[place] == .lineFeed {
        pieces += [.text(start..<place), .space(at: place)]
        start = place + 1
      } else if inCell, bytes[place] == .pipe, place > start, bytes[place - 1] == .backslash {
        pieces.append(.text(start..<(place - 1)))
        start = place
      }
    }
    pieces.append(.text(start..<inner.upperBound))
  }

  private func closingRun(of length: Int, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 == .backtick }.count
      if run == length { return index }
      index += max(run, 1)
    }
    return nil
  }

  // MARK: The text

  private var text: Text {
    var builder = TextBuilder()
    for piece in pieces {
      switch piece {
      case .text(let range):
        let isOpen = builder.bytes.last.map { $0 != .space && $0 != .lineFeed } ?? false
        builder.append(source, isOpen || bytes[range].first != .space ? range : range.dropFirst())
      case .space(let place): addBreak(0x20, place..<(place + 1), to: &builder)
      case .lineBreak(let range): addBreak(.lineFeed, range, to: &builder)
      case .other(let bytes, let range):
        let span = source.sourceSpan(of: range)
        builder.append(bytes, at: span.lower, through: span.upper)
      case .marks(let marks): builder.append(source, marks.shown)
      }
    }
    return builder.text(at: builder.span ?? source.span).trimmed
  }

  /// Not twice, and not at the beginning.
  private func addBreak(_ byte: UInt8, _ range: Range<Int>, to builder: inout TextBuilder) {
    guard let last = builder.bytes.last, last != .lineFeed, last != 0x20 || byte == .lineFeed else { return }
    let span = source.sourceSpan(of: range)
    builder.append([byte], at: span.lower, through: span.lower + 1)
  }
}
