import Pages
import Schema
import SourceText

/// A field that an example shows and the answer's own table leaves out.
struct ShownNotDocumented: Lint {
  let rule = Rule(
    "shown-not-documented", .note,
    finds: "A field that an example shows and the answer's own table leaves out.",
    matters: "Nothing says what the field means, whether it may be null, or whether it will stay.",
    example: """
      "pages": 312        (no row "pages")
      """,
    remedy: "Document it in the table.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.answerTables.flatMap { table in
      table.undocumentedKeys.map { key in
        rule.finding(
          "field \"\(key.name)\" is shown and not documented", at: table.page.place(key.span),
          help: "add a row for it to the answer's table")
      }
    }
  }
}
