import SourceText

/// Path and query of a URL or a route, without their encoding (RFC 3986), so that two spellings of one target are equal.
struct RequestTarget {
  /// Without empty segments: a slash at the end is no difference.
  var segments: [String]
  /// `force=true`, in order.
  var query: [String]

  /// Reads `/shelves/12?force=true` or `https://example.com/shelves/12`; what stands before the path is left out.
  init(_ text: String) {
    var rest = text[...]
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
    } else if rest.first != "/", let slash = rest.firstIndex(of: "/") {
      let isHost = rest[..<slash].contains { $0 == "." || $0 == ":" && rest.first != ":" }
      if isHost { rest = rest[slash...] }
    }
    rest = rest.prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    segments = (parts.first ?? "").split(separator: "/").map { Self.decoded($0) }
    query = parts.count > 1 ? parts[1].split(separator: "&").map { Self.decoded($0) } : []
  }

  /// The names in the query.
  var queryNames: [String] { query.map { String($0.prefix { $0 != "=" }) } }

  /// Whether the other path is this one, or ends with it behind a prefix that all paths of a server may have.
  func isEnd(of other: RequestTarget) -> Bool { other.segments.suffix(segments.count) == segments[...] }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
