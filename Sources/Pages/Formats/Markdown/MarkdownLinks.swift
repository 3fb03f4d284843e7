/// The labels that a file defines for links: `[shelf]: https://example.com/shelves`.
///
/// Only these make links of `[text][shelf]` and `[shelf]`; any other brackets are text, as in `order[name]`.
struct MarkdownLinks: Sendable {
  private(set) var labels: Set<[UInt8]> = []

  init() {}

  init(definitionsIn lines: ArraySlice<MarkdownLine>) {
    for line in lines {
      if let (label, _) = line.linkDefinition { labels.insert(Self.folded(label)) }
    }
  }

  func defines(_ label: ArraySlice<UInt8>) -> Bool {
    !labels.isEmpty && label.count < 1_000 && labels.contains(Self.folded(label))
  }

  /// Behind the definition at a line; its title may stand on the next.
  func endOfDefinition(_ lines: [MarkdownLine], at index: Int) -> Int? {
    guard let (_, rest) = lines[index].linkDefinition else { return nil }
    guard rest.isEmpty, index + 1 < lines.count, MarkdownLine.isTitle(lines[index + 1].trimmed) else {
      return index + 1
    }
    return index + 2
  }

  /// Case and runs of white space do not matter.
  private static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    Array(label.split(whereSeparator: \.isHTMLSpace).joined(separator: [0x20])).map(\.lowerCased)
  }
}

extension MarkdownLine {
  /// The label of a definition, and what follows its destination but a title.
  fileprivate var linkDefinition: (label: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard !isDeep, first == .openBracket, let close = content.firstIndex(of: .closeBracket),
      close + 1 < content.endIndex, content[close + 1] == .colon
    else { return nil }
    let label = content[(content.startIndex + 1)..<close]
    let behind = MarkdownLine(content[(close + 2)...]).trimmed
    guard !label.allSatisfy(\.isHTMLSpace), label.first != UInt8(ascii: "^"), !behind.isEmpty else { return nil }
    let destination = behind.prefix { !$0.isHTMLSpace }
    let rest = MarkdownLine(behind[destination.endIndex...]).content
    return rest.isEmpty || Self.isTitle(rest) ? (label, rest) : nil
  }

  /// `"…"`, `'…'` or `(…)`.
  fileprivate static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 1, let first = text.first, let last = text.last else { return false }
    return (first == .quote && last == .quote) || (first == .apostrophe && last == .apostrophe)
      || (first == .openParenthesis && last == .closeParenthesis)
  }
}
