/// Which values never show in descriptions, logs and errors.
enum Secrets {
  /// What stands in their place.
  static let mark = "[redacted]"

  /// Parts of names, in lower case and without `-` and `_`, that tell a secret.
  private static let tellingParts = [
    "authorization", "cookie", "token", "secret", "password", "passwd", "apikey", "signature", "credential",
  ]

  /// Whether a header field, query parameter or form field of this name carries a secret.
  static func isSecret(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" }
    return tellingParts.contains { plain.contains($0) }
  }

  /// A request target with the values of secret query parameters left out.
  static func redacted(target: String) -> String {
    let target = RequestTarget(target)
    guard let query = target.query else { return target.path }
    let parts = query.split(separator: "&", omittingEmptySubsequences: false).map { pair in
      let name = pair.prefix { $0 != "=" }
      return isSecret(PercentEncoding.decodedQuery(String(name))) ? "\(name)=\(mark)" : String(pair)
    }
    return target.path + "?" + parts.joined(separator: "&")
  }
}
