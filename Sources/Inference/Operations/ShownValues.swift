import JSONText
import Pages
import Schema

/// Tells which segments of a route without a heading are values of parameters, and what these are called.
///
/// A segment is a value where it looks generated, or where it stands behind a collection and the page's bodies show it
/// as an identifier: `/books/emma` with `"slug": "emma"`. A table of the page that documents such a name tells it.
struct ShownValues {
  /// Names that tables document.
  private var documented: Set<String> = []
  /// Identifiers that bodies show: the value, then the keys that it stands behind.
  private var keys: [String: [String]] = [:]

  init(of page: EndpointPage) {
    for exchange in page.exchanges {
      for row in (exchange.parameters?.rows ?? []) + (exchange.bodyFields?.rows ?? []) {
        documented.insert(row.name.string)
      }
      for body in [exchange.requestBody, exchange.responseBody] {
        if let json = body?.json { gather(json.root, depth: 0) }
      }
    }
  }

  private mutating func gather(_ node: JSONNode, depth: Int) {
    guard depth < 5 else { return }
    for member in node.members {
      if let text = member.value.stringValue ?? (member.value.kind == .number ? member.value.numberText : nil) {
        keys[text, default: []].append(member.key)
      }
      gather(member.value, depth: depth + 1)
    }
    for element in node.elements { gather(element, depth: depth + 1) }
  }

  func parameterised(_ segments: [PathTemplate.Segment]) -> [PathTemplate.Segment] {
    var collection: [String] = []
    return segments.map { segment in
      guard case .literal(let text) = segment else { return segment }
      let (words, isCollection) = (collection, collection.last.map(Inflection.isPlural) ?? false)
      let value = text.removingPercentEncoding ?? text
      let isShown = isCollection && (isOpaque(value) || identifier(value) != nil)
      guard isShown || GeneratedKeys.looksLikeIdentifier(text) else {
        collection = Identifier.words(of: text)
        return segment
      }
      collection = []
      return .parameter(name(of: value, in: words))
    }
  }

  /// As a table calls it; else by the key that shows the value; else `id`.
  private func name(of value: String, in collection: [String]) -> String {
    let owned = (Inflection.singularPhrase(collection) + ["id"]).joined(separator: "_")
    if let name = [owned, "id"].first(where: documented.contains) { return name }
    return identifier(value) ?? "id"
  }

  /// The key behind which a body shows the value as what identifies a thing.
  private func identifier(_ value: String) -> String? {
    let found = keys[value] ?? []
    return found.first(where: documented.contains)
      ?? found.first { Identifier.words(of: $0).count == 1 && Self.identifiers.contains($0.lowercased()) }
  }

  private static let identifiers: Set<String> = [
    "id", "guid", "uuid", "slug", "key", "code", "number", "name", "token", "username", "login", "email", "handle",
  ]

  /// Figures parted by dashes, or figures among letters of both cases: nobody chose that as a word of a path.
  private func isOpaque(_ text: String) -> Bool {
    let figures = text.utf8.filter { (0x30...0x39).contains($0) }.count
    if figures >= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }) { return true }
    return figures > 0 && text.count > 6 && text.contains(where: \.isUppercase) && text.contains(where: \.isLowercase)
  }
}
