import SourceText

/// What the bytes of one file show: headings, paragraphs, tables, lists and code (HTML, Markdown), or lines (plain
/// text), each with its span. A format's reader makes it; a layout's reader makes endpoint pages of it.
package struct Document: Sendable {
  package var file: SourceFile
  package var format: Format
  /// In the order of the file, flat: a section is a heading and what follows it.
  package var blocks: [Block]
  /// Of plain text that is not written in UTF-8: its bytes as UTF-8. Else the file's own bytes are.
  var decoded: DecodedFile?

  package init(file: SourceFile, format: Format, blocks: [Block]) {
    self.file = file
    self.format = format
    self.blocks = blocks
  }

  /// The notation of a file.
  package enum Format: String, Sendable, CaseIterable {
    case html, markdown, text
  }
}

/// One thing that a document shows.
package enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph(Paragraph)
  case table(Table)
  case list(List)
  case code(Code)
  /// One line of plain text, without its line break.
  case line(Text)

  package var span: ByteSpan {
    switch self {
    case .heading(let heading): heading.text.span
    case .paragraph(let paragraph): paragraph.text.span
    case .table(let table): table.span
    case .list(let list): list.span
    case .code(let code): code.text.span
    case .line(let text): text.span
    }
  }
}

/// `<h3 class="…">POST /shelves</h3>` or `### POST /shelves`.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  package var text: Text
  package var marks: Marks

  package init(level: Int, text: Text, marks: Marks = Marks()) {
    self.level = level
    self.text = text
    self.marks = marks
  }
}

/// Running text; white space is folded as a browser would, line breaks of `<br>` are kept.
package struct Paragraph: Sendable, Hashable {
  package var text: Text
  package var marks: Marks

  package init(text: Text, marks: Marks = Marks()) {
    self.text = text
    self.marks = marks
  }
}

/// `<ul><li>development</li></ul>` or `* development`, outside of tables.
package struct List: Sendable, Hashable {
  package var items: [Text]
  package var marks: Marks
  package var span: ByteSpan

  package init(items: [Text], marks: Marks = Marks(), span: ByteSpan) {
    self.items = items
    self.marks = marks
    self.span = span
  }
}

/// `<pre class="request route">POST /shelves</pre>` or a fenced block; white space as it stands.
package struct Code: Sendable, Hashable {
  package var text: Text
  /// The class names, or a fence's info string (`json`).
  package var marks: Marks

  package init(text: Text, marks: Marks = Marks()) {
    self.text = text
    self.marks = marks
  }
}

/// A table with a header row and rows; either may be empty.
package struct Table: Sendable, Hashable {
  package var header: [Cell]
  package var rows: [Row]
  package var marks: Marks
  package var span: ByteSpan

  package init(header: [Cell], rows: [Row], marks: Marks = Marks(), span: ByteSpan) {
    self.header = header
    self.rows = rows
    self.marks = marks
    self.span = span
  }

  package struct Row: Sendable, Hashable {
    package var cells: [Cell]
    package var marks: Marks
    package var span: ByteSpan

    package init(cells: [Cell], marks: Marks = Marks(), span: ByteSpan) {
      self.cells = cells
      self.marks = marks
      self.span = span
    }
  }

  package struct Cell: Sendable, Hashable {
    /// All running text of the cell, without that of its lists.
    package var text: Text
    /// The items of lists in the cell.
    package var items: [Text]
    /// The class names of the cell and of everything inside it.
    package var marks: Marks

    package init(text: Text, items: [Text] = [], marks: Marks = Marks()) {
      self.text = text
      self.items = items
      self.marks = marks
    }
  }
}

/// The class names (HTML) or words of an info string (Markdown) by which a page marks a thing, lower-cased, each once,
/// in order, with the place where each stands.
package struct Marks: Sendable, Hashable {
  package var names: [Text]

  package init(_ names: [Text] = []) {
    self.names = names
  }

  /// The place of a mark, where it is set: `marks["required"]`.
  package subscript(name: String) -> ByteSpan? {
    names.first { $0.bytes.elementsEqual(name.utf8) }?.span
  }

  package func contains(_ name: String) -> Bool { self[name] != nil }
}
