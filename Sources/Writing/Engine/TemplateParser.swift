/// Reads a template's bytes into nodes, in one pass, and notes every fault on the way.
///
///     template   = *( text / tag )
///     tag        = open *space [ sigil ] *space content *space close
///     sigil      = "#" section / "^" inverted section / "/" end of section / ">" partial / "!" comment / "&" raw
///     raw        = "{{{" *space name *space "}}}"                    ; with the first delimiters only
///     delimiters = open "=" *space token 1*space token *space "=" close ; the next open and close
///     name       = "." / key *( "." key )
///     mark       = "-first" / "-last"                                ; strict mode, as a section's name
///     token      = 1*( any byte but white space and "=" )
///
/// A tag other than a variable stands alone if its line holds nothing else but spaces and tabs; that line, with its
/// end (LF or CRLF), is no text then. A tag may run over several lines.
struct TemplateParser {
  let source: [UInt8]
  let mode: Template.Mode
  var nodes: [TemplateNode] = []
  var faults: [TemplateFault] = []
  /// The sections that are open, outermost first.
  var sections: [OpenSection] = []
  var open = TemplateParser.firstOpen
  var close = TemplateParser.firstClose
  /// Where the text before the next tag begins.
  private var textStart = 0

  static let firstOpen = Array("{{".utf8)
  static let firstClose = Array("}}".utf8)

  init(_ source: [UInt8], mode: Template.Mode) {
    self.source = source
    self.mode = mode
  }

  /// Call once; then `nodes` and `faults` hold the outcome.
  mutating func parse() {
    while let start = find(open, from: textStart) {
      // Nothing after a tag that never ends can be told from its content.
      guard let (tag, end) = readTag(at: start) else { return }
      take(tag, at: start..<end)
    }
    addText(upTo: source.count)
    reportOpenSections()
  }

  private mutating func take(_ tag: TemplateTag?, at range: Range<Int>) {
    let line = tag?.mayStandAlone == true ? standaloneLine(around: range) : nil
    addText(upTo: line?.lowerBound ?? range.lowerBound)
    if line == nil, startsLine(range.lowerBound) { add(.lineStart, at: range.lowerBound) }
    textStart = line?.upperBound ?? range.upperBound
    guard let tag else { return }
    apply(tag, at: range.lowerBound, indentation: line.map { $0.lowerBound..<range.lowerBound })
  }

  private mutating func apply(_ tag: TemplateTag, at offset: Int, indentation: Range<Int>?) {
    switch tag {
    case .variable(let name, let raw): add(.variable(name, raw: raw), at: offset)
    case .open(let name, let inverted): openSection(name, inverted: inverted, at: offset)
    case .close(let name): closeSection(name, at: offset)
    case .partial(let name):
      add(.partial(name, indentation: indentation, inSection: !sections.isEmpty), at: offset)
    case .comment: break
    case .delimiters(let open, let close): (self.open, self.close) = (open, close)
    }
  }

  mutating func add(_ kind: TemplateNode.Kind, at offset: Int) {
    nodes.append(TemplateNode(kind: kind, offset: offset))
  }

  private mutating func addText(upTo end: Int) {
    guard textStart < end else { return }
    add(.text(textStart..<end, startsLine: startsLine(textStart)), at: textStart)
  }
}

// MARK: - Lines

extension TemplateParser {
  private func startsLine(_ offset: Int) -> Bool {
    offset == 0 || source[offset - 1] == UInt8(ascii: "\n")
  }

  /// The whole line, with its end, if the tag at `range` has it to itself.
  private func standaloneLine(around range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > textStart, isBlank(source[start - 1]) { start -= 1 }
    guard startsLine(start) else { return nil }
    var end = range.upperBound
    while end < source.count, isBlank(source[end]) { end += 1 }
    if end == source.count { return start..<end }
    if source[end] == UInt8(ascii: "\r"), end + 1 < source.count { end += 1 }
    return source[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Where `needle` next begins.
  func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var offset = start
    while offset + needle.count <= source.count {
      if source[offset] == first, source[offset..<offset + needle.count].elementsEqual(needle) { return offset }
      offset += 1
    }
    return nil
  }
}
