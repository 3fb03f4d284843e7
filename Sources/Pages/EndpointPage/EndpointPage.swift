import JSONText
import SourceText

/// What one page says of one endpoint, verbatim, each item with its place. Nothing is decided here: no type, no name,
/// and where a page contradicts itself both sides are kept.
///
/// A layout's reader makes it; one file may give several.
package struct EndpointPage: Sendable {
  package var file: SourceFile
  /// The `id` of the layout that read the page.
  package var layout: String
  /// The group's title, where the page has one: "Shelves API".
  package var group: Text?
  /// What stands between the group's title and the endpoint's: words about the group.
  package var groupExplanations: [Text]
  /// "Creating a Shelf".
  package var title: Text?
  /// The line under the title: `POST /shelves/`.
  package var heading: RequestLine?
  /// Explanations under the heading, a paragraph each.
  package var explanations: [Text]
  /// Deprecated, experimental, removed, as the title or a mark says it.
  package var flags: Flags
  /// What a page tells of one request and its answer; several where the page shows several.
  package var exchanges: [Exchange]

  package init(file: SourceFile, layout: String) {
    self.file = file
    self.layout = layout
    self.groupExplanations = []
    self.explanations = []
    self.flags = Flags()
    self.exchanges = []
  }

  /// The place of a stretch of this page.
  package func place(_ span: ByteSpan) -> SourcePlace { file.place(of: span) }

  /// The whole page's place, for remarks that concern all of it: its title, else its heading, else its beginning.
  package var place: SourcePlace { place(title?.span ?? heading?.span ?? ByteSpan(0, 0)) }
}

/// `POST /shelves/:id?force=true`: a method and a target as a page writes them.
package struct RequestLine: Sendable, Hashable {
  package var method: Text
  /// Path and query as written: `/shelves/:id?force=true`, `shelves/:id`.
  package var target: Text

  package init(method: Text, target: Text) {
    self.method = method
    self.target = target
  }

  package var span: ByteSpan { method.span.union(target.span) }

  /// The target up to its `?`, or up to the `{?` of a URI template (RFC 6570, 3.2.8).
  package var path: Text {
    guard let mark else { return target }
    return target.slice(0..<(isTemplate(at: mark) ? mark - 1 : mark))
  }

  /// The target from behind its `?`, where there is one; `{?page,size}` as `page&size`.
  package var query: Text? {
    guard let mark else { return nil }
    let query = target.slice((mark + 1)..<target.bytes.count)
    guard isTemplate(at: mark) else { return query }
    let names = query.bytes.prefix { $0 != UInt8(ascii: "}") }
    var text = query.slice(0..<names.count)
    text.bytes = ArraySlice(text.bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: "&") : $0 })
    return text
  }

  private var mark: Int? {
    target.bytes.firstIndex(of: UInt8(ascii: "?")).map { $0 - target.bytes.startIndex }
  }

  private func isTemplate(at mark: Int) -> Bool {
    mark > 0 && target.bytes[target.bytes.startIndex + mark - 1] == UInt8(ascii: "{")
  }
}

/// Marks that a page sets on an operation or a field, each with the place of the mark; nil where it sets none.
package struct Flags: Sendable, Hashable {
  package var required: ByteSpan?
  package var optional: ByteSpan?
  package var deprecated: ByteSpan?
  package var experimental: ByteSpan?
  package var readOnly: ByteSpan?
  /// The page says that the endpoint is gone, or does not show it.
  package var removed: ByteSpan?

  package init() {}
}
