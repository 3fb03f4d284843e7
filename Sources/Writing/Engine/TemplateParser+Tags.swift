extension TemplateParser {
  /// The tag that begins at `start`, and the offset after it. No tag: it had a fault, which is noted.
  /// `nil`: it never ends, which is noted too.
  mutating func readTag(at start: Int) -> (tag: TemplateTag?, end: Int)? {
    let inside = start + open.count
    let sigil = inside < source.count ? source[inside] : 0
    switch sigil {
    case UInt8(ascii: "{") where open == Self.firstOpen && close == Self.firstClose:
      return readTag(at: start, content: inside + 1, closedBy: Array("}}}".utf8)) {
        $0.variable($1, raw: true, at: start)
      }
    case UInt8(ascii: "="):
      return readTag(at: start, content: inside + 1, closedBy: [sigil] + close) { $0.delimiters($1, at: start) }
    default:
      return readTag(at: start, content: inside, closedBy: close) { $0.tag($1, at: start) }
    }
  }

  private mutating func readTag(
    at start: Int, content: Int, closedBy closing: [UInt8],
    reading: (inout TemplateParser, ArraySlice<UInt8>) -> TemplateTag?
  ) -> (tag: TemplateTag?, end: Int)? {
    guard let end = find(closing, from: content) else {
      let help = "end it with \(String(decoding: closing, as: UTF8.self))"
      faults.append(TemplateFault(offset: start, message: "this tag is not closed", help: help))
      return nil
    }
    return (reading(&self, trimmed(source[content..<end])), end + closing.count)
  }

  private mutating func tag(_ content: ArraySlice<UInt8>, at start: Int) -> TemplateTag? {
    let rest = trimmed(content.dropFirst())
    switch content.first {
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "#"): return name(rest, at: start).map { .open($0, inverted: false) }
    case UInt8(ascii: "^"): return name(rest, at: start).map { .open($0, inverted: true) }
    case UInt8(ascii: "/"): return name(rest, at: start).map { .close($0) }
    case UInt8(ascii: "&"): return variable(rest, raw: true, at: start)
    case UInt8(ascii: ">"): return partial(rest, at: start)
    case UInt8(ascii: "<"), UInt8(ascii: "$"): return inheritance(content, at: start)
    default: return variable(content, raw: false, at: start)
    }
  }

  private mutating func variable(_ content: ArraySlice<UInt8>, raw: Bool, at start: Int) -> TemplateTag? {
    guard let name = name(content, at: start) else { return nil }
    guard mode == .lenient || ListMark(rawValue: name.text) == nil else {
      let help = "write {{#\(name.text)}}…{{/\(name.text)}} inside a list's section"
      faults.append(TemplateFault(offset: start, message: "\"\(name.text)\" is a section, not a text", help: help))
      return nil
    }
    return .variable(name, raw: raw)
  }

  private mutating func partial(_ content: ArraySlice<UInt8>, at start: Int) -> TemplateTag? {
    // A partial's name is a file's stem, so a dot in it parts nothing.
    guard content.isEmpty else { return .partial(String(decoding: content, as: UTF8.self)) }
    return noName(at: start)
  }

  private mutating func inheritance(_ content: ArraySlice<UInt8>, at start: Int) -> TemplateTag? {
    guard mode == .strict else { return variable(content, raw: false, at: start) }
    let message = "blocks and parents are not part of this engine"
    faults.append(TemplateFault(offset: start, message: message, help: "use a partial: {{> name}}"))
    return nil
  }

  private mutating func name(_ content: ArraySlice<UInt8>, at start: Int) -> TemplateName? {
    TemplateName(String(decoding: content, as: UTF8.self)) ?? noName(at: start)
  }

  private mutating func noName<Value>(at start: Int) -> Value? {
    let help = "write a key, keys joined by single dots, or \".\" alone"
    faults.append(TemplateFault(offset: start, message: "a name in this tag is empty", help: help))
    return nil
  }
}

// MARK: - Delimiters

extension TemplateParser {
  private mutating func delimiters(_ content: ArraySlice<UInt8>, at start: Int) -> TemplateTag? {
    let tokens = content.split(whereSeparator: isSpace)
    guard tokens.count == 2, !content.contains(UInt8(ascii: "=")) else {
      let message = "this tag does not name two delimiters"
      faults.append(TemplateFault(offset: start, message: message, help: "write them as in {{=<% %>=}}"))
      return nil
    }
    return .delimiters(open: Array(tokens[0]), close: Array(tokens[1]))
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start }
    return start[...last]
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }
}
