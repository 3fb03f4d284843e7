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

  /// All endpoints of the document, and what it says apart from them. A block or line that is not understood is a
  /// diagnostic.
  func read(_ document: Document, diagnostics: inout Diagnostics) -> FileReading
}
