import JSONText
import SourceText

// What a layout's reader has to say about a page.
extension Diagnostic {
  /// A block or line that the reader could do nothing with.
  ///
  /// - Parameter span: all of it, where the text is its beginning.
  static func unreadBlock(_ text: Text, span: ByteSpan? = nil, in file: SourceFile) -> Diagnostic {
    let line = redacted(text.trimmed.firstLine.string)
    let quoted = line.count > 60 ? String(line.prefix(59)) + "…" : line
    return Diagnostic(
      "unread-block", .warning, "nothing could be made of \"\(quoted)\"", at: file.place(of: span ?? text.span),
      help: "The line stands where the layout has no place for it. Move or remove it, or report a layout not yet known."
    )
  }

  /// An example that is no JSON: what was done about it, if anything could be.
  static func brokenJSON(
    _ error: JSONSyntaxError, mended: MendedJSON?, of body: Body, in file: SourceFile
  ) -> Diagnostic {
    let mends = mended?.mends.map { Diagnostic.Note($0.what, at: file.place(of: $0.span)) }
    let at = min(error.offset, max(body.text.bytes.count - 1, 0))
    let span = body.text.bytes.isEmpty ? body.text.span : body.text.sourceSpan(of: at..<(at + 1))
    return Diagnostic(
      "broken-json", .warning, "example is no JSON: \(error.message)", at: file.place(of: span),
      notes: mends ?? [Diagnostic.Note("the example is left out")],
      help: "Correct the example on the page.")
  }

  static func unknownColumn(_ header: Text, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unknown-column", .warning, "column \"\(header.string)\" is not understood", at: file.place(of: header.span),
      help: "Its cells are left out.")
  }

  static func unfinishedTable(_ row: Table.Row, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unfinished-row", .warning, "row \"\(row.cells.first?.text.string ?? "")\" has no cell for each column",
      at: file.place(of: row.cells.first?.text.span ?? row.span), help: "Close every cell of the row.")
  }

  /// A section of a document that has endpoints elsewhere.
  static func noEndpoint(under heading: Text, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "not-an-endpoint", .note, "no endpoint is documented under \"\(heading.string)\"",
      at: file.place(of: heading.span),
      help: "The section is skipped. An endpoint has a request line such as \"POST /shelves\" below its title.")
  }
}
