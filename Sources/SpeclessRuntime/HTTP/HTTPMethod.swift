/// A request method (RFC 9110, 9). Names are case-sensitive.
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as it stands in the request: `GET`.
  public let rawValue: String

  /// Any method, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  /// GET
  public static let get = Self(rawValue: "GET")
  /// HEAD
  public static let head = Self(rawValue: "HEAD")
  /// POST
  public static let post = Self(rawValue: "POST")
  /// PUT
  public static let put = Self(rawValue: "PUT")
  /// PATCH
  public static let patch = Self(rawValue: "PATCH")
  /// DELETE
  public static let delete = Self(rawValue: "DELETE")
  /// OPTIONS
  public static let options = Self(rawValue: "OPTIONS")
  /// TRACE
  public static let trace = Self(rawValue: "TRACE")

  /// Whether the method only reads (RFC 9110, 9.2.1).
  public var isSafe: Bool {
    [.get, .head, .options, .trace].contains(self)
  }

  /// Whether to send the same request twice means the same as to send it once (RFC 9110, 9.2.2).
  public var isIdempotent: Bool {
    isSafe || self == .put || self == .delete
  }

  public var description: String {
    rawValue
  }
}
