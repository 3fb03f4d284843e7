/// What words can tell of a type.
package enum SaidType: String, Hashable, Sendable, CaseIterable {
  case boolean, integer, number, string
  /// An instant in a string, by ISO 8601 or RFC 3339.
  case timestamp
  case arrayOfStrings, arrayOfIntegers
  /// An array; of what is not said.
  case array
  /// An object whose keys are data: "arbitrary parameters", "key/value pairs".
  case freeObject
  /// An object; with which keys is not said.
  case object
  /// One string with commas between its parts.
  case commaJoinedStrings
}
