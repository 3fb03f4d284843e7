import SourceText

/// Start tags.
extension HTMLReader {
  mutating func start(_ token: HTMLToken) {
    skipsLineFeed = false
    let element = token.element
    if foreignDepth > 0, startForeign(token) { return }
    if hidden != nil { return }
    if element == .template {
      templates.append(token.span)
      return
    }
    if case .raw(let content, let isShown) = element.kind {
      tokenizer.enter(content, until: Array(element.rawValue.utf8))
      if !isShown { hidden = (element, token.span) } else if templates.isEmpty { startBlock(token) }
      return
    }
    if !templates.isEmpty { return }
    switch element.kind {
    case .block: startBlock(token)
    case .table: startTablePart(token)
    case .void: startVoid(token)
    case .inline: startInline(token)
    case .frame, .raw: break
    }
  }

  /// In SVG and MathML only the text is of interest; their titles are not shown. HTML's blocks end them.
  private mutating func startForeign(_ token: HTMLToken) -> Bool {
    switch token.element.kind {
    case .block, .table:
      foreignDepth = 0
      hidden = nil
      return false
    default: break
    }
    if hidden != nil { return true }
    switch token.element {
    case .svg, .math: if !token.isSelfClosing { foreignDepth += 1 }
    case .title, .desc, .metadata, .style, .script: if !token.isSelfClosing { hidden = (token.element, token.span) }
    default: return false
    }
    return true
  }

  private mutating func startVoid(_ token: HTMLToken) {
    markCell()
    switch token.element {
    case .br: lineBreak(at: token.span)
    case .hr:
      closeParagraph(end: token.span.lower)
      boundary(at: token.span)
    default: break
    }
  }

  private mutating func startInline(_ token: HTMLToken) {
    markCell()
    switch token.element {
    case .svg, .math: if !token.isSelfClosing { foreignDepth += 1 }
    case .code:
      if codeDepth == 0, !run.hasInk, target == .flow || target == .code { codeClasses = tokenizer.attribute("class") }
      codeDepth += 1
    default: break
    }
  }

  /// A block begins: what must end before it ends, and it is opened.
  private mutating func startBlock(_ token: HTMLToken) {
    let element = token.element
    let end = token.span.lower
    if element.isItem { closeItems(for: element, end: end) }
    if element != .option, element != .optgroup { closeParagraph(end: end) }
    closeHeading(before: element, end: end)
    boundary(at: token.span)
    markCell()
    var open = HTMLOpenElement(
      element: element, span: token.span, classes: tokenizer.attribute("class"), target: target,
      keepsSpace: stack.last?.keepsSpace ?? false)
    if stack.count < Self.deepest { shape(&open) }
    push(open)
  }

  /// Settles where the text of a new block goes and what becomes of it.
  private mutating func shape(_ open: inout HTMLOpenElement) {
    let element = open.element
    let isCode = element.isPreformatted || element == .textarea || element == .xmp || element == .plaintext
    if isCode {
      open.keepsSpace = true
      skipsLineFeed = element != .xmp && element != .plaintext
    }
    switch target {
    case .heading, .code: break
    case .cell, .cellItem:
      if element.isList || element.isItem {
        if !element.isItem || element == .li || element == .dt { finishItem(end: open.span.lower) }
        holdBlocks()
        open.target = .cellItem
        if element == .li { open.role = .item } else if element.isList { open.role = .innerList }
      }
    case .flow, .item:
      if isCode {
        breakList(at: open.span)
        (open.role, open.target) = (.code, .code)
      } else if let level = element.headingLevel {
        breakList(at: open.span)
        (open.role, open.target) = (.heading(level), .heading)
      } else if element.isList {
        shapeList(&open)
      } else if element.isItem {
        if element != .dd { finishItem(end: open.span.lower) }
        open.target = .item
        if element == .li { open.role = .item }
      }
    }
  }

  private mutating func shapeList(_ open: inout HTMLOpenElement) {
    if target == .item {
      finishItem(end: open.span.lower)
      holdBlocks()
      open.role = .innerList
    } else {
      flushList()
      list = HTMLListBuilder(marks: marks(open.classes), span: input.fileSpan(open.span))
      open.role = .list
    }
    open.target = .item
  }

  /// Elements nested deeper than any page nests are not opened; their text belongs to those around.
  mutating func push(_ open: HTMLOpenElement) {
    if stack.count < Self.deepest { stack.append(open) }
  }
}
