#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The way from the link on a page to the target of the next request.
enum PageLink {
  /// Why a link is not followed.
  struct Refusal: Error {
    let reason: String
  }

  /// Path and query that a link leads to, after the base URL.
  ///
  /// A link may be a path with query, a query alone, or a whole URL (RFC 3986, 4.2). The path of the base URL is taken
  /// off where the link repeats it.
  static func target(of link: String, from previous: String, baseURL: URL) throws(Refusal) -> String {
    guard let start = baseURL.appending(target: previous), let url = URL(string: link, relativeTo: start)?.absoluteURL
    else { throw Refusal(reason: "it is no URL") }
    guard url.hasSameOrigin(as: baseURL) else {
      throw Refusal(reason: "it does not lead to \(baseURL.scheme ?? "")://\(baseURL.host() ?? "")")
    }
    let target = RequestTarget(url.absoluteString)
    let basePath = baseURL.basePath
    var path = target.path
    if !basePath.isEmpty, path.hasPrefix(basePath + "/") {
      path.removeFirst(basePath.count)
    }
    return path + (target.query.map { "?" + $0 } ?? "")
  }
}
