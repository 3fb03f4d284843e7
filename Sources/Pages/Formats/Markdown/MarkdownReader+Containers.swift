import SourceText

/// `- `, `* `, `+ `, `1. ` or `1) ` in front of an item.
struct MarkdownListMarker {
  /// What tells one list from the next: the bullet, or what stands behind the number.
  var kind: UInt8
  /// The column at which the item's content begins.
  var column: Int
  /// The item's first line.
  var rest: MarkdownLine
  /// A paragraph is ended by a bullet, and by the number 1, if text follows them.
  var interruptsParagraph: Bool
}

extension MarkdownLine {
  var listMarker: MarkdownListMarker? {
    guard !isDeep, !isThematicBreak, let first else { return nil }
    var digits = content.prefix { $0.isDigit }.count
    if digits == 0, first != .dash, first != .asterisk, first != UInt8(ascii: "+") { return nil }
    if digits > 9 { return nil }
    let startsAtOne = digits == 0 || (digits == 1 && first == UInt8(ascii: "1"))
    if digits > 0 {
      guard let mark = content.dropFirst(digits).first, mark == UInt8(ascii: ".") || mark == .closeParenthesis
      else { return nil }
    } else {
      digits = 0
    }
    let kind = content[content.startIndex + digits]
    let rest = MarkdownLine(content.dropFirst(digits + 1))
    guard rest.indent > 0 || rest.isBlank else { return nil }
    // Five columns and more are one for the item, the others for code in it.
    let spaces = rest.isBlank || rest.indent > 4 ? 1 : rest.indent
    return MarkdownListMarker(
      kind: kind, column: indent + digits + 1 + spaces, rest: rest.dropping(columns: spaces),
      interruptsParagraph: startsAtOne && !rest.isBlank)
  }
}

// Blocks that hold blocks: quotes and lists.
extension MarkdownReader {
  mutating func readQuote() {
    var inner: [MarkdownLine] = []
    while index < lines.count {
      if let line = lines[index].quoted {
        inner.append(line)
      } else if isLazy(after: inner) {
        inner.append(lines[index])
      } else {
        break
      }
      index += 1
    }
    blocks += readInner(inner)
  }

  /// A line that only goes on with the paragraph above it needs no prefix.
  private func isLazy(after inner: [MarkdownLine]) -> Bool {
    let line = lines[index]
    guard let last = inner.last, !last.isBlank, !interruptsParagraph(at: index), line.listMarker == nil,
      line.setextLevel == nil
    else { return false }
    return !last.isDeep && last.fence == nil && last.atxHeading == nil && last.first != .pipe
  }

  private mutating func readInner(_ lines: [MarkdownLine]) -> [Block] {
    var reader = MarkdownReader(lines, context: context, depth: depth + 1)
    reader.read()
    context = reader.context
    return reader.blocks
  }

  /// Items that follow each other are one list, those of nested lists too. A heading, code or table in an item stands
  /// for itself: the list ends before it and goes on after it.
  mutating func readList() {
    guard let kind = lines[index].listMarker?.kind else { return }
    var list = MarkdownList()
    while index < lines.count, let marker = lines[index].listMarker, marker.kind == kind {
      let lower = lines[index].content.startIndex
      let inner = itemLines(marker)
      list.addItem(readInner(inner), lower: lower, contentAt: marker.rest.content.startIndex)
    }
    list.flush()
    blocks += list.blocks
  }

  /// The lines of an item without the columns in front; the item ends before a line that stands further left.
  private mutating func itemLines(_ marker: MarkdownListMarker) -> [MarkdownLine] {
    var inner = [marker.rest]
    index += 1
    var fence = marker.rest.fence
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        // An item that begins with a blank line has nothing behind a second.
        if inner.count == 1, marker.rest.isBlank { break }
        inner.append(line)
      } else if line.indent >= marker.column {
        let stripped = line.dropping(columns: marker.column)
        if let open = fence { if stripped.closes(open) { fence = nil } } else { fence = stripped.fence }
        inner.append(stripped)
      } else if fence == nil, isLazy(after: inner) {
        inner.append(line)
      } else {
        break
      }
      index += 1
    }
    while inner.count > 1, inner[inner.count - 1].isBlank { inner.removeLast() }
    return inner
  }
}

/// A list while its items go by.
private struct MarkdownList {
  var blocks: [Block] = []
  private var items: [Text] = []
  private var span: ByteSpan?
  private var item: Text?

  mutating func addItem(_ inner: [Block], lower: Int, contentAt place: Int) {
    extend(to: ByteSpan(lower, place))
    if inner.isEmpty { items.append(Text(bytes: [], span: ByteSpan(place, place))) }
    for block in inner {
      switch block {
      case .paragraph(let paragraph):
        item = item.map { $0.joined(with: paragraph.text, separator: "\n") } ?? paragraph.text
      case .list(let list):
        closeItem()
        for inner in list.items { add(inner) }
      default:
        flush()
        blocks.append(block)
      }
    }
    closeItem()
  }

  private mutating func closeItem() {
    if let item { add(item) }
    item = nil
  }

  private mutating func add(_ item: Text) {
    items.append(item)
    extend(to: item.span)
  }

  private mutating func extend(to other: ByteSpan) { span = span.map { $0.union(other) } ?? other }

  mutating func flush() {
    closeItem()
    if let span, !items.isEmpty { blocks.append(.list(List(items: items, span: span))) }
    (items, span) = ([], nil)
  }
}
