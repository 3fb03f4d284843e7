import JSONText
import SourceText

/// An example that was no JSON, with what are evidently slips set right.
package struct MendedJSON: Sendable {
  package var document: JSONDocument
  /// The example as mended, leading back to the file; offsets in the document are offsets here.
  package var text: Text
  /// What was done, in the order of the example.
  package var mends: [Mend]

  package struct Mend: Sendable, Hashable {
    /// "a comma was added"
    package var what: String
    package var span: ByteSpan

    package init(_ what: String, at span: ByteSpan) {
      self.what = what
      self.span = span
    }
  }

  package init(document: JSONDocument, text: Text, mends: [Mend]) {
    self.document = document
    self.text = text
    self.mends = mends
  }
}
