import SourceText

/// One token of an HTML file (WHATWG HTML, section 13.2.5): only places, nothing decoded, nothing copied.
///
/// `<td class="required">` is a start tag whose content is the piece `td`; its attributes are
/// `HTMLTokenizer.attributes` until the next token is asked for. Spans count bytes of the `DecodedFile`.
package struct HTMLToken: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case startTag, endTag, text, comment, doctype
    /// Bytes for which the standard makes no token: `</>`, and a tag that the end of the file cuts off.
    case nothing
  }

  package var kind: Kind
  /// The whole token with its delimiters; the spans of all tokens cover the file.
  package var span: ByteSpan
  /// The name of a tag or doctype, the characters of a text, the data of a comment.
  package var content: HTMLPiece
  /// What a tag names; `.other` for a name that HTML does not know.
  package var element = HTMLElement.other
  /// `<br/>`
  package var isSelfClosing = false
}

/// A stretch of the input, and what must be done to its bytes before they are text.
package struct HTMLPiece: Sendable, Hashable {
  package var span: ByteSpan
  package var needs: Needs

  package init(_ lower: Int, _ upper: Int, _ needs: Needs = []) {
    self.span = ByteSpan(lower, upper)
    self.needs = needs
  }

  /// What stands between a stretch of the file and its text; empty where the file's bytes are the text.
  package struct Needs: OptionSet, Sendable, Hashable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// `&lt;` becomes `<`.
    static let references = Needs(rawValue: 1)
    /// As above, but `&copy=1` stays as it is.
    static let attributeReferences = Needs(rawValue: 2)
    /// CR LF and CR become LF.
    static let lineBreaks = Needs(rawValue: 4)
    /// NUL becomes U+FFFD.
    static let nulls = Needs(rawValue: 8)
    /// `TD` becomes `td`.
    static let lowerCase = Needs(rawValue: 16)
  }
}

/// `class="required"` in a tag. A tag may repeat an attribute; the first counts.
package struct HTMLAttribute: Sendable, Hashable {
  package var name: HTMLPiece
  package var value: HTMLPiece
}

/// What a `<!DOCTYPE html PUBLIC "…" "…">` says beside its name.
package struct HTMLDoctype: Sendable, Hashable {
  package var publicID: HTMLPiece?
  package var systemID: HTMLPiece?
  package var forcesQuirks = false
}
