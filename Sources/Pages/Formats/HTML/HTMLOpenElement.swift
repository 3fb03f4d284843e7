import SourceText

/// An element that is open while the file is read. Only those that shape text are kept: blocks, tables and their
/// parts; elements within the line are not.
struct HTMLOpenElement: Sendable {
  /// Where the text within goes.
  enum Target: Sendable {
    /// Paragraphs of the document.
    case flow
    case heading
    /// A list of the document.
    case item
    case code
    /// The text of a cell.
    case cell
    /// An item of a list in a cell.
    case cellItem
  }

  /// What is made when the element ends.
  enum Role: Sendable {
    case none
    case heading(Int)
    case code
    case item
    /// The outermost of nested lists; its items are one list.
    case list
    /// A list in an item or in a cell.
    case innerList
    case table, row, cell
    /// A cell of a table in a cell: a space in the text.
    case innerCell
  }

  var element: HTMLElement
  /// The start tag, in the input.
  var span: ByteSpan
  var classes: HTMLPiece?
  var target: Target
  var role = Role.none
  var keepsSpace: Bool
  /// Of an item: it holds lists, code or tables, so it is not empty even without text of its own.
  var holdsBlocks = false
}

/// A list of the document while it is open. Places count bytes of the file.
struct HTMLListBuilder: Sendable {
  private(set) var items: [Text] = []
  let marks: Marks
  /// From the start tag on, or from the first item where other blocks broke the list.
  private(set) var span: ByteSpan?

  init(marks: Marks, span: ByteSpan? = nil) {
    self.marks = marks
    self.span = span
  }

  mutating func append(_ item: Text) {
    items.append(item)
    span = span.map { $0.union(item.span) } ?? item.span
  }

  mutating func extend(to end: ByteSpan) {
    span = span.map { $0.union(end) }
  }
}
