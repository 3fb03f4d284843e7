import SourceText

/// Makes blocks of gathered text.
extension HTMLReader {
  /// The border of a block within whatever is open.
  mutating func boundary(at span: ByteSpan) {
    let place = input.fileSpan(span)
    switch target {
    case .flow: flushParagraph()
    case .cell: changeCell { $0.run.boundary(at: place) }
    case .heading, .item, .code, .cellItem: run.boundary(at: place)
    }
  }

  mutating func lineBreak(at span: ByteSpan) {
    let place = input.fileSpan(span)
    if target == .cell { changeCell { $0.run.lineBreak(at: place) } } else { run.lineBreak(at: place) }
  }

  mutating func gap(at span: ByteSpan) {
    let place = input.fileSpan(span)
    if target == .cell { changeCell { $0.run.gap(at: place) } } else { run.gap(at: place) }
  }

  /// Running text is a paragraph; code alone that has several lines is a block of code.
  mutating func flushParagraph() {
    if run.hasInk {
      let classes = stack.last?.classes
      let code = run.isAllCode ? run.verbatim(at: 0) : nil
      if let code, code.trimmed.bytes.contains(.lineFeed) {
        emit(.code(Code(text: code, marks: marks(classes, codeClasses))))
      } else {
        emit(.paragraph(Paragraph(text: run.folded(at: 0), marks: marks(classes))))
      }
    }
    clearRun()
  }

  /// Ends the item whose text was gathered. One without text is kept only where its element says that there is one.
  mutating func finishItem(end: Int, open: HTMLOpenElement? = nil) {
    guard target == .item || target == .cellItem else { return }
    let isWanted = open.map { !$0.holdsBlocks } ?? false
    if run.hasInk || isWanted {
      let text = run.folded(at: input.fileSpan(open?.span ?? ByteSpan(end, end)).upper)
      if target == .cellItem {
        changeCell { $0.items.append(text) }
      } else {
        if list == nil { list = HTMLListBuilder(marks: Marks()) }
        list?.append(text)
      }
    }
    clearRun()
  }

  /// A heading, code or table in an item stands for itself: the list ends before it and goes on after it.
  mutating func breakList(at span: ByteSpan) {
    if target == .item {
      finishItem(end: span.lower)
      holdBlocks()
    }
  }

  /// The item that is open holds more than text.
  mutating func holdBlocks() {
    if let index = openIndex(where: { $0 == .li }, until: \.endsScope) { stack[index].holdsBlocks = true }
  }

  mutating func flushList() {
    guard let builder = list, let span = builder.span, !builder.items.isEmpty else { return }
    blocks.append(.list(List(items: builder.items, marks: builder.marks, span: span)))
    list = HTMLListBuilder(marks: builder.marks)
  }

  mutating func emit(_ block: Block) {
    flushList()
    blocks.append(block)
  }

  mutating func clearRun() {
    run.clear()
    codeClasses = nil
    codeDepth = 0
  }

  /// The class names of a tag in a cell belong to the cell.
  mutating func markCell() {
    guard target == .cell || target == .cellItem, let classes = tokenizer.attribute("class") else { return }
    let text = input.text(classes)
    changeCell { $0.marks.add(text) }
  }

  /// The cell that is open, where the target is a cell or an item in one.
  mutating func changeCell(_ change: (inout HTMLTableBuilder.CellBuilder) -> Void) {
    guard let last = tables.indices.last else { return }
    // Where it stands, since a copy would count references for every piece of text.
    tables[last].cell?.take(change)
  }

  func marks(_ classes: HTMLPiece?...) -> Marks {
    var marks = HTMLMarks()
    for case let classes? in classes { marks.add(input.text(classes)) }
    return marks.marks
  }
}
