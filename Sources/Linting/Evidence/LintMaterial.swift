import Pages
import Schema
import SourceText

/// What lints look at: pages and schema, and what several lints make of them, worked out once for all.
package struct LintMaterial: Sendable {
  package let pages: [EndpointPage]
  package let api: API
  /// Operations with their pages.
  let documented: [DocumentedOperation]
  /// What examples show where the schema has a field, operation by operation, page by page.
  let shownValues: [ShownValue]
  /// Tables of answers beside their examples, page by page.
  let answerTables: [AnswerTable]

  package init(pages: [EndpointPage], api: API) {
    (self.pages, self.api) = (pages, api)
    let documented = DocumentedOperation.all(in: api, pages: pages)
    self.documented = documented
    (shownValues, answerTables) = concurrently(
      { ShownValue.all(of: documented, api) }, { pages.parallelMap { AnswerTable.all(of: $0) }.flatMap(\.self) })
  }
}
