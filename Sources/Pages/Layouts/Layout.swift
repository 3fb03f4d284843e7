import SourceText

/// A convention by which documentation writes endpoints: which headings, tables and words mean what.
///
/// One file (or folder) per layout, one line in `allLayouts`. Whether a document is in this layout is asked apart from
/// reading it; where two layouts claim one document, that is a diagnostic.
package protocol Layout: Sendable {
  /// Stable, for settings: `rspec-api-documentation`.
  var id: String { get }

  /// Whether the document is written in this layout.
  func claims(_ document: Document) -> Bool

  /// All endpoints of the document. A block or line that is not understood is a diagnostic.
  func read(_ document: Document, diagnostics: inout Diagnostics) -> [EndpointPage]

  /// What the document says of things that answers hold, apart from its endpoints.
  func definitions(in document: Document) -> [ObjectDefinition]
}

extension Layout {
  package func definitions(in document: Document) -> [ObjectDefinition] { [] }
}
