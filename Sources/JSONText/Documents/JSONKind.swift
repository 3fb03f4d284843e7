/// The six kinds of JSON value.
@usableFromInline
package enum JSONKind: UInt8, Sendable, CustomStringConvertible {
  case null
  case bool
  case number
  case string
  case array
  case object

  /// The kind as RFC 8259 names it: `null`, `boolean`, `number`, `string`, `array`, `object`.
  @usableFromInline
  package var description: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
