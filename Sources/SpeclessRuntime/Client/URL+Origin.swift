#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension URL {
  /// Whether scheme, host and port are the same (RFC 6454, 4).
  func hasSameOrigin(as other: URL) -> Bool {
    func port(_ url: URL) -> Int? { url.port ?? (url.scheme?.lowercased() == "https" ? 443 : 80) }
    return scheme?.lowercased() == other.scheme?.lowercased() && host()?.lowercased() == other.host()?.lowercased()
      && port(self) == port(other)
  }

  /// Scheme, host and port alone.
  var origin: URL? {
    URL(string: "/", relativeTo: self)?.absoluteURL
  }

  /// This base URL with a request target put after its path; nil if the target does not begin with `/`, since without
  /// the slash it could continue the host: `@other.example`.
  func appending(target: String) -> URL? {
    guard target.hasPrefix("/"), let origin = URL(string: "/", relativeTo: self)?.absoluteString.dropLast() else {
      return nil
    }
    return URL(string: origin + basePath + target)
  }

  /// The path of a base URL, without a slash at its end.
  var basePath: String {
    var path = RequestTarget(absoluteString).path
    while path.hasSuffix("/") {
      path.removeLast()
    }
    return path
  }
}
