extension Record {
  /// The field of the link itself, where the record is a link and nothing else: `href` of `{"href": "/v1/books/12"}`.
  /// What links say of themselves besides may be there (RFC 8288, 3).
  package var linkField: Field? {
    guard parameters.isEmpty, envelope == nil, fields.count <= 4 else { return nil }
    let links = fields.filter { Self.linkNames.contains($0.name) }
    guard links.count == 1, links[0].type.withoutNull == .string,
      fields.allSatisfy({ $0.name == links[0].name || Self.attributes.contains($0.name) })
    else { return nil }
    return links[0]
  }

  /// Names of links in many services.
  package static let linkNames: Set<String> = ["href", "url", "uri", "link"]

  private static let attributes: Set<String> = [
    "method", "rel", "type", "title", "templated", "hreflang", "name", "media",
  ]
}
