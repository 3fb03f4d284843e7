/// A set of words that a service documents, and to which it may add: unknown words are read, kept and written back.
///
///     struct Binding: OpenEnumeration {
///       let rawValue: String
///       init(rawValue: String) { self.rawValue = rawValue }
///       static let hardcover = Self(rawValue: "hardcover")
///       static let allKnown = [hardcover]
///     }
public protocol OpenEnumeration: RawRepresentable<String>, JSONConvertible, QueryValue, Codable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// Any word, known or not.
  init(rawValue: String)

  /// The words that are documented, in the order of the documentation.
  static var allKnown: [Self] { get }
}

extension OpenEnumeration {
  /// Whether the word is documented.
  public var isKnown: Bool {
    Self.allKnown.contains(self)
  }

  public init(json: JSONReader) throws {
    self.init(rawValue: try json.string())
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.string(rawValue)
  }

  public init?(queryText: String) {
    self.init(rawValue: queryText)
  }

  public var queryText: String {
    rawValue
  }

  /// Any word, known or not: `genre == "haiku"`.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  public var description: String {
    rawValue
  }
}
