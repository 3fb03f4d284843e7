import JSONText

/// A type with a text form in paths, queries, headers and forms.
public protocol QueryValue: Sendable {
  /// Reads the text, without percent-encoding; nil if it is no such value.
  init?(queryText: String)

  /// The text, without percent-encoding.
  var queryText: String { get }

  /// What a message says should stand there: `an integer`.
  static var queryKind: String { get }
}

extension QueryValue {
  public static var queryKind: String { "another value" }
}

extension String: QueryValue {
  public init?(queryText: String) {
    self = queryText
  }

  public var queryText: String { self }
}

extension Bool: QueryValue {
  /// Only `true` and `false`.
  public init?(queryText: String) {
    self.init(queryText)
  }

  public var queryText: String { description }

  public static var queryKind: String { "true or false" }
}

extension Int: QueryValue {
  public init?(queryText: String) {
    self.init(queryText)
  }

  public var queryText: String { String(self) }

  public static var queryKind: String { "an integer" }
}

extension Double: QueryValue {
  /// A number as JSON writes it.
  public init?(queryText: String) {
    guard let number = JSONNumber(text: queryText), number.doubleValue.isFinite else { return nil }
    self = number.doubleValue
  }

  /// The shortest number that reads back the same; whole ones without a point.
  public var queryText: String {
    Int(exactly: self).map(String.init) ?? description
  }

  public static var queryKind: String { "a number" }
}

extension Date: QueryValue {
  /// A timestamp as RFC 3339 writes it.
  public init?(queryText: String) {
    guard let date = Timestamp.date(from: queryText) else { return nil }
    self = date
  }

  public var queryText: String {
    Timestamp.text(of: self) ?? String(timeIntervalSince1970)
  }

  public static var queryKind: String { "a timestamp such as 2015-03-03T00:51:08Z" }
}

/// How a parameter with several values stands in a query.
public enum QueryStyle: Sendable {
  /// `tag=a&tag=b`
  case repeated
  /// `tag=a,b`
  case commaJoined
}
