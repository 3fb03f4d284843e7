import Pages
import Schema
import SourceText

/// A field that the answer's table documents and its example never shows; a misspelt pair is told as one.
struct DocumentedNeverShown: Lint {
  let rule = Rule(
    "documented-never-shown", .warning,
    finds: "A field that the table of an answer documents and its example never shows.",
    matters: "The name may be misspelt, and code written by the table would always read nothing.",
    example: """
      author_url | The link to the author        "authors_url": "/books/12/authors"
      """,
    remedy: "Correct the name on the page, or show the field in the example.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.answerTables.flatMap { table in table.unshownRows.map { diagnostic($0, table) } }
  }

  private func diagnostic(_ row: FieldRow, _ table: AnswerTable) -> Diagnostic {
    let name = row.name.string
    let undocumented = table.undocumentedKeys
    var notes: [Diagnostic.Note] = []
    var help = "show it in the example, or take it from the table"
    if let near = nearest(to: name, among: undocumented.map(\.name)),
      let key = undocumented.first(where: { $0.name == near })
    {
      notes.append(.init("the example shows \"\(near)\" here, and no row documents it", at: table.page.place(key.span)))
      help = "did you mean \"\(near)\"?"
    }
    return rule.finding(
      "documented field \"\(name)\" never appears in the example", at: table.page.place(row.name.span),
      notes: notes, help: help)
  }
}
