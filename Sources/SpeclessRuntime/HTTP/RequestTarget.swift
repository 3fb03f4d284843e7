/// A request target (RFC 9112, 3.2) as path and query, both still percent-encoded.
///
/// Takes `/books?page=2` and `https://host/books?page=2` alike; a fragment is dropped. The path of a target without one
/// is `/`.
struct RequestTarget {
  let path: String
  /// What stands after `?`; nil without one.
  let query: String?

  init(_ target: String) {
    let withoutFragment = target.prefix { $0 != "#" }
    let rest = Self.withoutAuthority(withoutFragment)
    let path = rest.prefix { $0 != "?" }
    self.path = path.isEmpty ? "/" : String(path)
    query = path.endIndex == rest.endIndex ? nil : String(rest[rest.index(after: path.endIndex)...])
  }

  private static func withoutAuthority(_ target: Substring) -> Substring {
    let scheme = target.prefix { $0.isLetter }
    guard !scheme.isEmpty, target[scheme.endIndex...].hasPrefix("://") else { return target }
    return target.dropFirst(scheme.count + 3).drop { $0 != "/" && $0 != "?" }
  }

  /// The segments of the path, decoded one by one, so that an encoded slash does not divide. A slash at the end makes
  /// no difference. Nil if there is a `%` without two hexadecimal digits, or if the bytes are no UTF-8.
  var segments: [String]? {
    var parts = path.dropFirst(path.hasPrefix("/") ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true {
      parts.removeLast()
    }
    var segments: [String] = []
    for part in parts {
      guard let segment = PercentEncoding.decoded(String(part)) else { return nil }
      segments.append(segment)
    }
    return segments
  }
}
