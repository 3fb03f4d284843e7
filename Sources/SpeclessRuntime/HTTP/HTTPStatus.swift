/// A status code (RFC 9110, 15) with or without a name.
///
///     let status: HTTPStatus = 201  // .created
///     status.description            // 201 Created
public struct HTTPStatus: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// The number.
  public let code: Int

  /// A status of any code, known or not.
  public init(_ code: Int) {
    self.code = code
  }

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  /// Whether the code is one of 200 to 299.
  public var isSuccess: Bool {
    (200..<300).contains(code)
  }

  /// Whether the code sends the caller elsewhere by `Location` (RFC 9110, 15.4).
  public var isRedirect: Bool {
    [301, 302, 303, 307, 308].contains(code)
  }

  /// Whether an answer of this status never has a body (RFC 9110, 6.4.1).
  public var isBodyless: Bool {
    (100..<200).contains(code) || code == 204 || code == 304
  }

  /// Number and, if the code is a known one, its phrase: `404 Not Found`.
  public var description: String {
    reasonPhrase.isEmpty ? String(code) : "\(code) \(reasonPhrase)"
  }
}
