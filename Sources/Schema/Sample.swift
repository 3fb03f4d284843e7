/// What all values of a field are that examples show, one of them, or what the field is for in a list; said where no page
/// describes the field.
package enum Sample: Codable, Hashable, Sendable {
  /// Nothing but null.
  case null
  /// Lists without elements.
  case empty
  /// Identifiers of 8-4-4-4-12 hexadecimal digits (RFC 9562).
  case guid
  /// Links that begin with `/`.
  case path
  case url
  /// Where the next and the previous page of a list are, and what is on this one.
  case nextPage, previousPage, items
  /// A text of words: `open`.
  case text(String)
}
