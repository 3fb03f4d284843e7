/// A media type (RFC 9110, 8.3.1) without its parameters, in lower case: `application/json` of
/// `Application/JSON;charset=utf-8`.
struct MediaType: Hashable, CustomStringConvertible {
  static let json = MediaType("application/json")
  static let form = MediaType("application/x-www-form-urlencoded")

  let description: String

  init(_ text: String) {
    description = text.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
  }

  /// Whether this is JSON, be it under a name of its own such as `application/problem+json` (RFC 6839, 3.1).
  var isJSON: Bool {
    self == .json || description.hasSuffix("+json")
  }

  /// Whether a type that an operation reads takes in this one: the same, any JSON for JSON, or a range such as `text/*`.
  func isAccepted(by other: MediaType) -> Bool {
    if other == self || other.description == "*/*" || (other == .json && isJSON) {
      return true
    }
    return other.description.hasSuffix("/*") && description.hasPrefix(other.description.dropLast())
  }

  /// The value of a parameter, such as `boundary`, of a media type as it stands in a header; quotation marks taken off.
  static func parameter(_ name: String, of text: String) -> String? {
    for part in text.split(separator: ";").dropFirst() {
      let key = part.prefix { $0 != "=" }
      guard String(key.filter { !$0.isWhitespace }).equalsIgnoringCase(name) else { continue }
      let value = part[key.endIndex...].dropFirst().drop { $0 == " " }
      return String(value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != " " })
    }
    return nil
  }
}
