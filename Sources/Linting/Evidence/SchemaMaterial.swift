import Pages
import Schema

/// What lints of the schema look at: schema and pages, and what several lints make of them, worked out once for all.
package struct SchemaMaterial: Sendable {
  let api: API
  /// As the schema was made of them; what is assumed has been told.
  let pages: [EndpointPage]
  /// Operations with their pages.
  let documented: [DocumentedOperation]
  /// What examples show where the schema has a field, operation by operation, page by page.
  let shownValues: [ShownValue]
  /// The fields that examples show as several kinds of values.
  let disagreements: [ShownKinds]

  init(_ api: API, madeOf pages: [EndpointPage]) {
    self.api = api
    self.pages = pages.map(\.assumingStatuses)
    documented = DocumentedOperation.all(in: api, pages: self.pages)
    shownValues = ShownValue.all(of: documented, api)
    disagreements = ShownKinds.all(of: shownValues)
  }
}
