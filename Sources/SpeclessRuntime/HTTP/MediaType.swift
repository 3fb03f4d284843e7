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

  /// Whether the caller who sent `Accept` (RFC 9110, 12.5.1) takes this type. Any JSON stands for JSON.
  ///
  /// The range that fits best decides, and `q=0` refuses; a header that says nothing that can be read takes anything.
  func isTaken(byAccept text: String) -> Bool {
    let ranges = text.split(separator: ",").map { (range: MediaType(String($0)), quality: Self.quality(String($0))) }
      .filter { !$0.range.description.isEmpty }
    guard !ranges.isEmpty else { return true }
    let fitting = ranges.filter { isAccepted(by: $0.range) || (isJSON && $0.range.isJSON) }
    // `*/*` says least, `text/*` more, `text/plain` most.
    let most = fitting.map { $0.range.precision }.max()
    return fitting.contains { $0.range.precision == most && $0.quality > 0 }
  }

  private static func quality(_ range: String) -> Double {
    parameter("q", of: range).flatMap(Double.init) ?? 1
  }

  private var precision: Int {
    description == "*/*" ? 0 : description.hasSuffix("/*") ? 1 : 2
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
