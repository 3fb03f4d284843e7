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
  /// The fields that examples show as several kinds of values.
  let disagreements: [ShownKinds]
  /// Tables of answers beside their examples, page by page.
  let answerTables: [AnswerTable]

  package init(pages: [EndpointPage], api: API) {
    (self.pages, self.api) = (pages, api)
    let documented = DocumentedOperation.all(in: api, pages: pages)
    self.documented = documented
    let (shown, tables) = concurrently(
      {
        let values = ShownValue.all(of: documented, api)
        return (values: values, disagreements: ShownKinds.all(of: values))
      }, { pages.parallelMap { AnswerTable.all(of: $0) }.flatMap(\.self) })
    (shownValues, disagreements, answerTables) = (shown.values, shown.disagreements, tables)
  }
}
