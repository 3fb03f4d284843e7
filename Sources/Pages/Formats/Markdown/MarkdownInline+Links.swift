// Links, images and tags within running text.
extension MarkdownInline {
  /// Longer than any destination or tag that a person writes; it bounds how far a link is looked for.
  private static let longest = 1_000

  mutating func readOpenBracket() {
    let count = bytes[index] == .bang ? 2 : 1
    take(count, as: .text(index..<(index + count)))
    brackets.append((pieces.count - 1, index))
  }

  /// `[text](destination)`, `[text][label]`, `[label]`: only the text is shown.
  mutating func readCloseBracket() {
    guard let open = brackets.popLast() else {
      index += 1
      return
    }
    guard let end = endOfLink(text: bytes[open.end..<index]) else {
      index += 1
      return
    }
    pieces[open.piece] = .text(open.end..<open.end)
    take(end - index, as: nil)
  }

  private func endOfLink(text: ArraySlice<UInt8>) -> Int? {
    let next = index + 1
    if byte(next) == .openParenthesis, let end = endOfDestination(from: next + 1) { return end }
    if byte(next) == .openBracket,
      let close = bytes[next...].prefix(Self.longest).firstIndex(of: .closeBracket)
    {
      let label = bytes[(next + 1)..<close]
      if links.defines(label.isEmpty ? text : label) { return close + 1 }
    }
    return links.defines(text) ? next : nil
  }

  /// Behind the `)` of `(destination "title")`.
  private func endOfDestination(from start: Int) -> Int? {
    let limit = min(bytes.count, start + Self.longest)
    var index = start
    var open = 0
    var quote: UInt8?
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case .backslash: index += 1
      case quote: quote = nil
      case _ where quote != nil: break
      case .openParenthesis: open += 1
      case .closeParenthesis where open == 0: return index + 1
      case .closeParenthesis: open -= 1
      case .quote, .apostrophe:
        if index > start, bytes[index - 1].isHTMLSpace { quote = byte }
      case _ where byte.isHTMLSpace:
        // Only a title may follow.
        let rest = bytes[index..<limit].first { !$0.isHTMLSpace }
        guard let rest, index == start || "\"'()".utf8.contains(rest) else { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Tags

  /// Tags of HTML's inline elements show nothing, `<br>` a line break, `<https://…>` its address. `<name>`, which HTML
  /// does not know, is text: a placeholder.
  mutating func readTag() {
    if bytes[index...].starts(with: "<!--".utf8) { return readComment() }
    guard let close = bytes[index...].prefix(Self.longest).firstIndex(of: .greaterThan) else {
      index += 1
      return
    }
    let inner = bytes[(index + 1)..<close]
    let body = inner.first == .slash ? inner.dropFirst() : inner
    let name = body.prefix { $0.isLetter || $0.isDigit }
    let behind = body[name.endIndex...].first
    if inner.contains(.colon), !inner.contains(where: \.isHTMLSpace), behind == .colon {
      take(1, as: nil)
      index = close
      return take(1, as: nil)
    }
    guard behind == nil || behind?.endsTagName == true, !name.isEmpty else {
      index += 1
      return
    }
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "br": take(inner.count + 2, as: .lineBreak(index..<(close + 1)))
    case "sup" where inCell && inner.first != .slash:
      let end = endOfFootnoteMark(close + 1)
      take((end ?? close + 1) - index, as: nil)
    case let name where Self.tags.contains(name): take(inner.count + 2, as: nil)
    default: index += 1
    }
  }

  /// Behind `<sup>[1]</sup>`, which leads to a note and belongs to no name.
  private func endOfFootnoteMark(_ start: Int) -> Int? {
    guard let end = bytes[start...].prefix(Self.longest).firstRange(of: "</sup>".utf8) else { return nil }
    let mark = bytes[start..<end.lowerBound]
    let isMark = mark.allSatisfy { $0.isDigit || $0 == .openBracket || $0 == .closeBracket || $0 == .asterisk }
    return isMark && !mark.isEmpty ? end.upperBound : nil
  }

  private static let tags: Set<String> = [
    "a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "div", "em", "font", "i", "img", "ins",
    "kbd", "label", "li", "mark", "nobr", "ol", "p", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "ul", "var", "wbr",
  ]

  private mutating func readComment() {
    guard !missing.contains(0), let end = bytes[(index + 4)...].firstRange(of: "-->") else {
      missing.insert(0)
      index += 1
      return
    }
    take(end.upperBound - index, as: nil)
  }
}
