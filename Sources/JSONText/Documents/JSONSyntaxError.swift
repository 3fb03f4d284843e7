/// Why a text is not JSON: the place, what was found there, and what should stand there.
///
///     try JSONDocument(#"{"pages": }"#)
///     // unexpected "}" where a value should stand, at byte 10
package struct JSONSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where the first byte that cannot stand there is: bytes from the start of the document.
  package let offset: Int
  package let kind: Kind
  package let found: Found

  package init(offset: Int, kind: Kind, found: Found) {
    self.offset = offset
    self.kind = kind
    self.found = found
  }

  /// What was to come, or what went wrong.
  package enum Kind: Hashable, Sendable {
    /// A value should stand there.
    case value
    /// A value or the end of an array should stand there, just after its start.
    case valueOrArrayEnd
    /// A key or the end of an object should stand there, just after its start.
    case keyOrObjectEnd
    /// A key should stand there, after a comma.
    case key
    case colon
    case commaOrArrayEnd
    case commaOrObjectEnd
    /// Nothing more should come.
    case end
    /// One of the words `null`, `true`, `false` goes on otherwise.
    case word(Word)
    /// A digit of a number should stand there.
    case digit
    /// A digit follows a leading zero.
    case leadingZero
    /// A string is not closed.
    case string
    case controlCharacter
    /// What follows a backslash is no escape.
    case escape
    /// One of the four digits after `\u` should stand there.
    case hexadecimalDigit
    case invalidUTF8
    case tooDeep(limit: Int)
    /// The input is longer than 4 GiB.
    case tooLong
  }

  /// The words of JSON.
  package enum Word: String, Hashable, Sendable {
    case null
    case `true`
    case `false`
  }

  /// What stands at the offset.
  package enum Found: Hashable, Sendable {
    case endOfInput
    case scalar(Unicode.Scalar)
    /// A byte that is no UTF-8.
    case byte(UInt8)
    /// The error is not about what stands there.
    case nothing
  }

  /// Whether the input stopped too early: what is there could be the start of a JSON text.
  package var isEndOfInput: Bool {
    found == .endOfInput
  }

  package var description: String {
    "\(message), at byte \(offset)"
  }
}
