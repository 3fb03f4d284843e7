import SourceText

/// Path and query of a URL or a route, without their encoding (RFC 3986), so that two spellings of one target are equal.
struct RequestTarget {
  /// Without empty segments: a slash at the end is no difference.
  var segments: [String]
  /// `force=true`, in order.
  var query: [String]

  /// Reads `/shelves/12?force=true` or `https://example.com/shelves/12`; what stands before the path is left out.
  init(_ text: String) {
    var rest = text[...].utf8
    if let scheme = Self.schemeEnd(of: rest) {
      rest = rest[scheme...].drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    } else if rest.first != UInt8(ascii: "/"), let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      let isParameter = rest.first == UInt8(ascii: ":")
      let isHost = rest[..<slash].contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") && !isParameter }
      if isHost { rest = rest[slash...] }
    }
    rest = rest.prefix { $0 != UInt8(ascii: "#") }
    let parts = rest.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    segments =
      parts.first.map { $0.split(separator: UInt8(ascii: "/")).map { PercentEncoding.decoded(Substring($0)) } } ?? []
    query =
      parts.count > 1 ? parts[1].split(separator: UInt8(ascii: "&")).map { PercentEncoding.decoded(Substring($0)) } : []
  }

  /// The place behind `://`.
  private static func schemeEnd(of text: Substring.UTF8View) -> Substring.Index? {
    var rest = text
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[rest.index(after: colon)...]
      if rest.starts(with: "//".utf8) { return rest.index(rest.startIndex, offsetBy: 2) }
    }
    return nil
  }

  /// The names in the query.
  var queryNames: [String] { query.map { String($0.prefix { $0 != "=" }) } }

  /// Whether the other path is this one, or ends with it behind a prefix that all paths of a server may have.
  func isEnd(of other: RequestTarget) -> Bool { other.segments.suffix(segments.count) == segments[...] }
}
