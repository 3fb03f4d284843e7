import JSONText
import Schema
import SourceText

/// Tells what an object is by the link that it bears to itself.
///
/// An object that has both an identifier and a link ending in that identifier (`"id": "12", "url": "/v1/books/12"`)
/// is one of the collection that the link leads through: `books`. Found by structure: the identifier's key is one word;
/// `"author_id": "7", "author_url": "/v1/authors/7"` leads to another thing. So is one whose links name one of them
/// "self", the relation of RFC 4287, 4.2.7.2: `"links": {"self": {"href": "/v1/books/12"}}`.
enum SelfLinks {
  /// The collection of one example object.
  static func collection(of object: JSONNode) -> String? { link(of: object)?.collection }

  /// The link that leads to the object itself, and the collection that it leads through.
  private static func link(of object: JSONNode) -> (collection: String, node: JSONNode)? {
    guard object.kind == .object else { return nil }
    if let named = namedSelf(of: object) {
      return collection(ofLink: named, of: object).map { ($0, named) }
    }
    var found: [(collection: String, node: JSONNode)] = []
    for member in object.members where isLink(member.value) {
      if let collection = collection(ofLink: member.value, of: object) { found.append((collection, member.value)) }
    }
    return Set(found.map(\.collection)).count == 1 ? found.first : nil
  }

  /// The next to last segment of a link whose last one is the object's identifier.
  private static func collection(ofLink node: JSONNode, of object: JSONNode) -> String? {
    guard let link = node.stringValue else { return nil }
    var target = Array(link.utf8)[...]
    if let query = target.firstIndex(of: UInt8(ascii: "?")) { target = target[..<query] }
    guard let last = popSegment(&target), let collection = popSegment(&target), isIdentifier(last, of: object) else {
      return nil
    }
    return String(decoding: collection, as: UTF8.self)
  }

  private static func popSegment(_ path: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let slash = UInt8(ascii: "/")
    while path.last == slash { path.removeLast() }
    guard !path.isEmpty else { return nil }
    let start = path.lastIndex(of: slash).map { $0 + 1 } ?? path.startIndex
    defer { path = path[..<start] }
    return path[start...]
  }

  /// The link called "self" in one of the object's parts: as it is, or behind the one string that is a link.
  private static func namedSelf(of object: JSONNode) -> JSONNode? {
    for member in object.members where member.value.kind == .object {
      guard let link = member.value["self"] else { continue }
      if isLink(link) { return link }
      if link.kind == .object, let inner = link.members.first(where: { isLink($0.value) }) { return inner.value }
    }
    return nil
  }

  /// The first link that leads through the collection.
  static func evidence(of collection: String, in observations: [Observation]) -> Evidence? {
    for observation in observations {
      guard let link = link(of: observation.node), link.collection == collection else { continue }
      let found = Observation(node: link.node, origin: observation.origin)
      return Evidence(
        .shown, .grouping, rule: "same-self-link", claim: "one of the collection \(collection): it links to itself",
        text: Quotation.of(found), place: found.place)
    }
    return nil
  }

  /// A look at the bytes is enough for most values.
  private static func isLink(_ node: JSONNode) -> Bool {
    node.kind == .string && node.withRawBytes { $0.contains(UInt8(ascii: "/")) }
  }

  private static func isIdentifier(_ bytes: ArraySlice<UInt8>, of object: JSONNode) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return object.members.contains { isScalar($0.value, text) && Identifier.words(of: $0.key).count == 1 }
  }

  /// The one collection that all examples of a slot belong to; where they differ, the one that `hint` (the path's last
  /// literal) names, else none.
  static func collection(of observations: [Observation], hint: () -> String?) -> String? {
    let found = Set(observations.compactMap { collection(of: $0.node) })
    if found.count == 1 { return found.first }
    guard found.count > 1, let hint = hint() else { return nil }
    return found.contains(hint) ? hint : nil
  }

  private static func isScalar(_ node: JSONNode, _ text: String) -> Bool {
    node.stringEquals(text) || node.numberText == text
  }
}
