/// A name with its value, decoded, in a query or in a form (`application/x-www-form-urlencoded`).
public struct QueryItem: Hashable, Sendable, CustomStringConvertible {
  /// The name, decoded.
  public var name: String
  /// The value, decoded.
  public var value: String

  /// A name with its value, neither percent-encoded.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// `name=value`; the value is left out if the name tells a secret.
  public var description: String {
    "\(name)=\(Secrets.isSecret(name) ? Secrets.mark : value)"
  }

  /// The items of a query in their order. One without `=` has an empty value; empty ones are passed over.
  static func items(_ query: String) -> [QueryItem] {
    query.split(separator: "&").map { pair in
      let name = pair.prefix { $0 != "=" }
      let value = pair[name.endIndex...].dropFirst()
      return QueryItem(
        name: PercentEncoding.decodedQuery(String(name)), value: PercentEncoding.decodedQuery(String(value)))
    }
  }

  /// The items as a query, percent-encoded, without `?`.
  static func query(_ items: [QueryItem]) -> String {
    items.map { "\(PercentEncoding.encodedQuery($0.name))=\(PercentEncoding.encodedQuery($0.value))" }
      .joined(separator: "&")
  }
}
