import SourceText

/// Reads an HTML file into blocks (WHATWG HTML, section 13.2, as far as text, lists and tables turn on it).
///
///     readHTML(SourceFile(path: "shelves.html", text: "<h1>Shelves<p>All of them"), diagnostics: &diagnostics).dump()
///     // 1:5 heading 1 "Shelves"
///     // 1:15 paragraph "All of them"
package func readHTML(_ file: SourceFile, diagnostics: inout Diagnostics) -> Document {
  var reader = HTMLReader(DecodedFile(file, diagnostics: &diagnostics))
  reader.read()
  diagnostics.report(contentsOf: reader.unended.map { .unended($0.what, at: file.place(of: $0.span)) })
  return Document(file: file, format: .html, blocks: reader.blocks)
}

/// Follows the tags with a stack of open elements and makes a block wherever one ends; there is no tree.
///
/// The rules of tree construction that move text are kept: implied end tags, elements without content, rows and cells
/// that are opened or closed by others, text between cells that goes before the table.
struct HTMLReader {
  /// Browsers stop nesting there too; it bounds every walk over the stack.
  static let deepest = 512

  var tokenizer: HTMLTokenizer
  var input: DecodedFile { tokenizer.input }
  var blocks: [Block] = []
  var stack: [HTMLOpenElement] = []
  /// The text of the block that is open, but for that of a cell, which its builder holds.
  var run = HTMLRun()
  /// The innermost is last; a table in a cell is part of the cell.
  var tables: [HTMLTableBuilder] = []
  var list: HTMLListBuilder?
  /// The class names of a `<code>` that began the run.
  var codeClasses: HTMLPiece?
  var codeDepth = 0
  /// An element whose content is not shown, while it is open.
  var hidden: (element: HTMLElement, span: ByteSpan)?
  /// Open `<template>` elements, whose content is not shown either.
  var templates: [ByteSpan] = []
  /// How deep in SVG or MathML.
  var foreignDepth = 0 { didSet { tokenizer.allowsCDATA = foreignDepth > 0 } }
  /// A line feed right after `<pre>` is not shown.
  var skipsLineFeed = false
  /// What the end of the file cut off, and with it what it hides.
  var unended: [(what: String, span: ByteSpan)] = []

  init(_ input: DecodedFile) {
    self.tokenizer = HTMLTokenizer(input)
  }

  var target: HTMLOpenElement.Target { stack.last?.target ?? .flow }

  mutating func read() {
    let bytes = input.bytes
    let last = bytes.withUnsafeBufferPointer { readTokens($0) }
    let end = bytes.count
    popAll(from: 0, end: end)
    flushParagraph()
    flushList()
    noteUnended(last)
  }

  /// - Returns: the last of them.
  private mutating func readTokens(_ bytes: Bytes) -> HTMLToken? {
    var last: HTMLToken?
    while let token = tokenizer.next(in: bytes) {
      last = token
      switch token.kind {
      case .text: text(token)
      case .startTag: start(token)
      case .endTag: end(token)
      case .comment, .doctype, .nothing: break
      }
      if token.kind != .text { skipsLineFeed = skipsLineFeed && token.kind == .startTag }
    }
    return last
  }

  private mutating func text(_ token: HTMLToken) {
    let skipsLineFeed = self.skipsLineFeed
    self.skipsLineFeed = false
    if hidden != nil || !templates.isEmpty { return }
    if takesNoBlanks, input.isBlank(token.content) { return }
    var text = input.text(token.content)
    // Tree construction ignores NUL in text.
    if text.bytes.contains(0) { text = withoutNulls(text) }
    if skipsLineFeed, text.bytes.first == .lineFeed { text = text.slice(1..<text.bytes.count) }
    if text.isEmpty { return }
    let keepsSpace = stack.last?.keepsSpace ?? false
    if target == .cell {
      changeCell { $0.run.append(text, keepsSpace: keepsSpace) }
    } else {
      run.append(text, keepsSpace: keepsSpace, isCode: codeDepth > 0)
    }
  }

  /// Whether white space would say nothing here, as it does between most tags.
  private var takesNoBlanks: Bool {
    if stack.last?.keepsSpace == true { return false }
    guard target == .cell, let table = tables.indices.last else { return run.isEmpty && codeDepth == 0 }
    return tables[table].isBlank
  }

  private func withoutNulls(_ text: Text) -> Text {
    var builder = TextBuilder()
    for part in text.bytes.split(separator: 0) {
      let lower = part.startIndex - text.bytes.startIndex
      builder.append(text, lower..<(lower + part.count))
    }
    return builder.text(at: text.span)
  }

  private mutating func noteUnended(_ last: HTMLToken?) {
    if let hidden { unended.append(("<\(hidden.element.rawValue)>", input.fileSpan(hidden.span))) }
    for template in templates { unended.append(("<template>", input.fileSpan(template))) }
    guard let last, last.kind == .nothing || last.kind == .comment else { return }
    let isEnded = input.bytes[last.span.range].last == .greaterThan
    if !isEnded || (last.kind == .nothing && last.span.count > 3) {
      unended.append((last.kind == .comment ? "comment" : "tag", input.fileSpan(last.span)))
    }
  }
}

extension Diagnostic {
  fileprivate static func unended(_ what: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "unended-html", .warning, "\(what) never ends", at: place,
      help: "Everything from here to the end of the file is hidden, as in a browser. End it where it should end.")
  }
}
