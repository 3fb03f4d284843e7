import SourceText

/// Running text as it is gathered, piece by piece, until a block ends; folded only then.
struct HTMLRun: Sendable {
  private enum Piece: Sendable {
    case text(Text, keepsSpace: Bool)
    /// `<br>`
    case lineBreak(ByteSpan)
    /// The border of a block within the text; one line break, if text stands on both sides.
    case boundary(ByteSpan)
    /// The border of a nested cell; one space.
    case gap(ByteSpan)
  }

  private var pieces: [Piece] = []
  /// Whether anything but white space stands here.
  private(set) var hasInk = false
  /// Whether all that is not white space stands in `<code>`.
  private(set) var isAllCode = true

  /// Whether nothing stands here yet.
  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ text: Text, keepsSpace: Bool, isCode: Bool = false) {
    let text = text.withPlainSpaces
    let isBlank = text.bytes.allSatisfy(\.isHTMLSpace)
    if isBlank, pieces.isEmpty, !keepsSpace, !isCode { return }
    if !isBlank {
      hasInk = true
      if !isCode { isAllCode = false }
    }
    pieces.append(.text(text, keepsSpace: keepsSpace))
  }

  mutating func lineBreak(at place: ByteSpan) {
    if !pieces.isEmpty { pieces.append(.lineBreak(place)) }
  }

  mutating func boundary(at place: ByteSpan) {
    if !pieces.isEmpty { pieces.append(.boundary(place)) }
  }

  mutating func gap(at place: ByteSpan) {
    if !pieces.isEmpty { pieces.append(.gap(place)) }
  }

  mutating func clear() {
    pieces.removeAll(keepingCapacity: true)
    hasInk = false
    isAllCode = true
  }

  /// The text with white space folded and none at its ends; an empty one stands at `place`.
  func folded(at place: Int) -> Text {
    guard hasInk else { return Text(bytes: [], span: ByteSpan(place, place)) }
    if let slice = foldedSlice() { return slice }
    var folding = Folding()
    for piece in pieces {
      switch piece {
      case .text(let text, let keepsSpace):
        if keepsSpace { folding.keep(text) } else { folding.fold(text) }
      case .lineBreak(let span): folding.pending(.lineBreak, at: span.lower)
      case .boundary(let span): folding.pending(.boundary, at: span.lower)
      case .gap(let span): folding.pending(.space, at: span.lower)
      }
    }
    let span = folding.builder.span ?? ByteSpan(place, place)
    let text = folding.builder.text(at: span)
    return pieces.contains { if case .text(_, true) = $0 { true } else { false } } ? text.trimmed : text
  }

  /// The text with its white space as it stands.
  func verbatim(at place: Int) -> Text {
    if pieces.count == 1, case .text(let text, _) = pieces[0] { return text }
    var builder = TextBuilder()
    // A border counts only between texts.
    var border: (byte: UInt8, place: Int)?
    for piece in pieces {
      switch piece {
      case .text(let text, _):
        if let border, !builder.isEmpty, builder.bytes.last != .lineFeed {
          builder.append([border.byte], at: border.place, through: border.place + 1)
        }
        border = nil
        builder.append(text, 0..<text.bytes.count)
      case .lineBreak(let span): builder.append([.lineFeed], at: span.lower, through: span.upper)
      case .boundary(let span): border = (.lineFeed, span.lower)
      case .gap(let span): border = border ?? (0x20, span.lower)
      }
    }
    return builder.text(at: builder.span ?? ByteSpan(place, place))
  }

  /// The one piece of text there is, if nothing in it must be folded: then it stays a slice of the file.
  private func foldedSlice() -> Text? {
    var only: Text?
    for piece in pieces {
      guard case .text(let text, let keepsSpace) = piece, !text.bytes.allSatisfy(\.isHTMLSpace) else { continue }
      if only != nil || keepsSpace { return nil }
      only = text
    }
    guard let text = only?.trimmed else { return nil }
    var isAfterSpace = false
    for byte in text.bytes {
      if byte.isHTMLSpace, byte != 0x20 || isAfterSpace { return nil }
      isAfterSpace = byte == 0x20
    }
    return text
  }
}

/// Folds white space as a browser does when it sets a line.
private struct Folding {
  enum Pending: Int { case none, space, boundary, lineBreak }

  var builder = TextBuilder()
  private var pending = Pending.none
  private var lineBreaks = 0
  private var source = 0

  mutating func pending(_ kind: Pending, at place: Int) {
    if builder.isEmpty { return }
    if kind == .lineBreak { lineBreaks += 1 }
    if pending == .none || kind.rawValue > pending.rawValue { source = place }
    if kind.rawValue > pending.rawValue { pending = kind }
  }

  mutating func fold(_ text: Text) {
    let base = text.bytes.startIndex
    var index = 0
    while index < text.bytes.count {
      if text.bytes[base + index].isHTMLSpace {
        if pending == .none { pending(.space, at: text.sourceSpan(of: index..<index).lower) }
        index += 1
        continue
      }
      settle()
      let lower = index
      // A single space within the line goes along with its words.
      while index < text.bytes.count {
        let byte = text.bytes[base + index]
        if byte.isHTMLSpace {
          guard byte == 0x20, index + 1 < text.bytes.count, !text.bytes[base + index + 1].isHTMLSpace else { break }
        }
        index += 1
      }
      builder.append(text, lower..<index)
    }
  }

  mutating func keep(_ text: Text) {
    if text.isEmpty { return }
    settle()
    builder.append(text, 0..<text.bytes.count)
  }

  /// Writes what stands between two words.
  private mutating func settle() {
    switch pending {
    case .none: break
    case .space: builder.append([0x20], at: source, through: source + 1)
    case .boundary:
      if builder.bytes.last != .lineFeed { builder.append([.lineFeed], at: source, through: source + 1) }
    case .lineBreak:
      builder.append(repeatElement(.lineFeed, count: lineBreaks), at: source, through: source + 1)
    }
    pending = .none
    lineBreaks = 0
  }
}
