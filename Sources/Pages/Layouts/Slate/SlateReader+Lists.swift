import SourceText

// Lists of names in place of tables.
extension SlateReader {
  /// Reads a list under a heading of parameters; any other is words.
  mutating func read(_ list: List) {
    if listsNames, let table = Table(of: list.items, span: list.span, column: column) { return keep(table) }
    for item in list.items where !takeStatus(from: item, isLabel: false) { explain(item) }
  }

  /// Reads an item of a Markdown definition list, `name` with `: what it is` on the next line; false where it is none.
  mutating func readDefinition(_ text: Text) -> Bool {
    guard listsNames, text.folded.range(of: " : ") != nil,
      let table = Table(of: [text], span: text.span, column: { _ in 0 })
    else { return false }
    keep(table)
    return true
  }

  private var listsNames: Bool {
    switch section {
    case .parameters, .request, .response: true
    default: false
    }
  }

  private func column(_ item: Text) -> Int { document.file.position(at: item.span.lower).column }
}
