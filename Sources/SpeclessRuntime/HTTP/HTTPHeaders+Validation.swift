/// A header field that must not be sent. Its value is not told, since it may be a secret.
public struct InvalidHeader: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the field, with control characters escaped.
  public let name: String
  /// What is wrong, such as `has a line break in its value`.
  public let reason: String

  public var description: String {
    "header \"\(name)\" \(reason)"
  }
}

extension HTTPHeaders {
  /// Refuses what would end a field early and let a value pass for other fields (RFC 9110, 5.1 and 5.5): line breaks and
  /// NUL in a value, anything but a token as a name.
  public func validate() throws(InvalidHeader) {
    for field in fields {
      if field.name.isEmpty || !field.name.utf8.allSatisfy(\.isTokenByte) {
        throw InvalidHeader(name: field.name.debugDescription, reason: "has a name that is no token")
      }
      if field.value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A }) {
        throw InvalidHeader(name: field.name, reason: "has a line break in its value")
      }
      if field.value.utf8.contains(0) {
        throw InvalidHeader(name: field.name, reason: "has a NUL in its value")
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte may stand in a token (RFC 9110, 5.6.2).
  var isTokenByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}
