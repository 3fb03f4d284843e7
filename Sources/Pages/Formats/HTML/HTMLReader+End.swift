import SourceText

/// End tags, and what ends without one.
extension HTMLReader {
  mutating func end(_ token: HTMLToken) {
    let element = token.element
    if let hidden {
      if hidden.element == element { self.hidden = nil }
      return
    }
    if element == .template {
      _ = templates.popLast()
      return
    }
    if !templates.isEmpty { return }
    switch element {
    case .br: lineBreak(at: token.span)
    case .p:
      if !closeParagraph(end: token.span.upper) { boundary(at: token.span) }
    case .code: codeDepth = max(0, codeDepth - 1)
    case .svg, .math: foreignDepth = max(0, foreignDepth - 1)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      close(token, where: { $0.headingLevel != nil })
    case .li:
      close(token, where: { $0 == .li }, until: { $0.endsScope || $0.isList })
    default:
      switch element.kind {
      case .table: endTablePart(token)
      case .block, .raw: close(token, where: { $0 == element })
      case .void, .inline, .frame: break
      }
    }
  }

  /// Ends the innermost element that the tag can mean; a tag that can mean none is ignored.
  private mutating func close(
    _ token: HTMLToken, where matches: (HTMLElement) -> Bool, until isBarrier: (HTMLElement) -> Bool = \.endsScope
  ) {
    if let index = openIndex(where: matches, until: isBarrier) { popAll(from: index, end: token.span.upper) }
  }

  func openIndex(where matches: (HTMLElement) -> Bool, until isBarrier: (HTMLElement) -> Bool) -> Int? {
    var index = stack.count - 1
    while index >= 0 {
      if matches(stack[index].element) { return index }
      if isBarrier(stack[index].element) { return nil }
      index -= 1
    }
    return nil
  }

  /// A `<p>` that is open ends where a block begins.
  @discardableResult
  mutating func closeParagraph(end: Int) -> Bool {
    guard let index = openIndex(where: { $0 == .p }, until: \.endsScope) else { return false }
    popAll(from: index, end: end)
    return true
  }

  /// A heading ends where another begins, or any block once it has text: an author who forgot the end tag meant that.
  mutating func closeHeading(before element: HTMLElement, end: Int) {
    guard target == .heading, run.hasInk || element.headingLevel != nil,
      let index = openIndex(where: { $0.headingLevel != nil }, until: \.endsScope)
    else { return }
    popAll(from: index, end: end)
  }

  /// `<li>` ends the `<li>` before it, `<dt>` and `<dd>` each other; not those of lists around.
  mutating func closeItems(for element: HTMLElement, end: Int) {
    let matches: (HTMLElement) -> Bool = element == .li ? { $0 == .li } : { $0 == .dt || $0 == .dd }
    let isBarrier: (HTMLElement) -> Bool = { $0.endsScope || $0.isList }
    if let index = openIndex(where: matches, until: isBarrier) { popAll(from: index, end: end) }
  }

  /// Ends all elements from `index` of the stack on, innermost first.
  mutating func popAll(from index: Int, end: Int) {
    while stack.count > index, let open = stack.last {
      finish(open, end: end)
      stack.removeLast()
    }
  }

  private mutating func finish(_ open: HTMLOpenElement, end: Int) {
    switch open.role {
    case .none: boundary(at: ByteSpan(end, end))
    case .heading(let level):
      if run.hasInk { emit(.heading(Heading(level: level, text: run.folded(at: 0), marks: marks(open.classes)))) }
      clearRun()
    case .code: finishCode(open)
    case .item: finishItem(end: end, open: open)
    case .innerCell: gap(at: ByteSpan(end, end))
    case .innerList: finishItem(end: end)
    case .list:
      finishItem(end: end)
      let place = input.fileSpan(ByteSpan(end, end))
      list?.extend(to: place)
      flushList()
      list = nil
    case .table: finishTable(open, end: end)
    case .row: finishRow(open, end: end)
    case .cell: if let last = tables.indices.last { tables[last].finishCell() }
    }
  }

  private mutating func finishCode(_ open: HTMLOpenElement) {
    let text = run.verbatim(at: input.fileSpan(open.span).upper)
    let marks = marks(open.classes, codeClasses)
    if run.hasInk || !marks.names.isEmpty { emit(.code(Code(text: text, marks: marks))) }
    clearRun()
  }
}
