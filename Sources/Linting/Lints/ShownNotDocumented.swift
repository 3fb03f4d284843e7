import Pages
import Schema
import SourceText

/// A field that an example shows and the answer's own table leaves out.
///
/// Why it matters: nothing says what the field means, whether it may be null, or whether it will stay.
///
///     "pages": 312        (no row "pages")
///
/// What to do: document it in the table.
struct ShownNotDocumented: Lint {
  let id = "shown-not-documented"

  func check(pages: [EndpointPage], api: API) -> [Diagnostic] {
    pages.flatMap { page in
      AnswerTable.all(of: page).flatMap { table in
        table.undocumentedKeys.map { key in
          Diagnostic(
            id, .note, "field \"\(key.name)\" is shown and not documented", at: page.place(key.span),
            help: "add a row for it to the answer's table")
        }
      }
    }
  }
}
