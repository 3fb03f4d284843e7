/// Any JSON value (RFC 8259), owned: it holds no reference to the text it came from.
///
/// Numbers keep their text and objects keep the order of their keys, so what was read is written back the same way.
///
///     let book: JSONValue = ["title": "Emma", "pages": 474, "isbn": nil]
///     book["title"]?.stringValue  // "Emma"
///     book.description            // {"title":"Emma","pages":474,"isbn":null}
///
/// Two values are equal if they mean the same: the order of keys does not count, numbers are compared by exact decimal
/// value (`1` equals `1.0`), and strings by their Unicode scalars (RFC 8259, 8.3), not by canonical equivalence.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, with its text.
  case number(JSONNumber)
  /// A string, its escapes resolved.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order.
  case object(JSONObject)

  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONValue {
  /// Which of the six kinds of value this is.
  package var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
