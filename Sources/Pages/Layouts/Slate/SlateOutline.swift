import SourceText

/// Where the endpoints of a Slate page stand.
///
/// A heading such as "HTTP Request" with a request line below it makes the heading above it an endpoint's title; the
/// endpoint reaches to the next heading that is as high. Headings above the title are the group's.
struct SlateOutline {
  struct Endpoint {
    /// The heading of the group, where one stands above.
    var group: Text?
    /// Words about the group: those between its heading and the first endpoint.
    var groupExplanations: [Text] = []
    var title: Heading?
    /// All of them: one page may document one thing at two addresses.
    var routes: [RequestLine]
    /// Whether the route is one of an example, with values in the place of parameters.
    var isShown = false
    /// What stands below the title, without the title.
    var blocks: ArraySlice<Block>
  }

  private(set) var endpoints: [Endpoint] = []
  /// Headings under which no endpoint stands.
  private(set) var prose: [Text] = []
  /// Paragraphs above all headings.
  private(set) var strays: [Text] = []
  /// What stands outside of all endpoints.
  private(set) var free: [ArraySlice<Block>] = []

  /// - Parameter findsUnannounced: also endpoints without a heading that announces the route (`SlateStart`).
  init(_ blocks: [Block], findsUnannounced: Bool = false) {
    let hasRequestLines = blocks.contains { $0.heading.flatMap { RequestLine(heading: $0.text.folded) } != nil }
    guard !hasRequestLines || findsUnannounced && Slate.headsByRequestLines(blocks) else { return }
    var free = blocks.startIndex
    var group: Heading?
    let starts = SlateStart.all(in: blocks, findsUnannounced: findsUnannounced)
    for (number, start) in starts.enumerated() where start.title >= free {
      let explanations = takeFree(blocks[free..<start.title], above: start.level, group: &group)
      let next = starts[(number + 1)...].first { $0.title > start.route }?.title ?? blocks.endIndex
      let end = blocks[(start.route + 1)..<next].firstIndex { Self.ends($0, start) } ?? next
      let title = blocks[start.title].heading
      endpoints.append(
        Endpoint(
          group: group.flatMap { $0.level < start.level ? $0.text.folded : nil }, groupExplanations: explanations,
          title: start.hasTitle ? title : nil, routes: start.routes, isShown: start.isShown,
          blocks: blocks[(start.title + 1)..<end]))
      free = end
    }
    guard !endpoints.isEmpty else { return }
    _ = takeFree(blocks[free...], above: 0, group: &group)
  }

  /// A heading as high as the title, unless it is of the endpoint's own sections: some pages have all at one level.
  private static func ends(_ block: Block, _ start: SlateStart) -> Bool {
    guard let heading = block.heading, heading.level <= start.level else { return false }
    guard heading.level == start.level, start.hasTitle else { return true }
    let text = heading.text.folded
    switch SlateSection(text) {
    case .parameters, .request, .response: return SlateDefinition.announces(text)
    case .route, .other: return !SlateSection.isOfSamples(text)
    }
  }

  /// What stands between two endpoints: the last heading that is higher than an endpoint's title is the group's, and the
  /// paragraphs right under it are about the group. Returns those.
  private mutating func takeFree(_ blocks: ArraySlice<Block>, above level: Int, group: inout Heading?) -> [Text] {
    free.append(blocks)
    var explanations: [Text] = []
    var current: Heading?
    // A group that no endpoint follows.
    var fresh: Heading?
    for block in blocks {
      if let heading = block.heading {
        if let current, current != fresh { prose.append(current.text.folded) }
        current = heading
        guard heading.level < level else { continue }
        if let fresh { prose.append(fresh.text.folded) }
        (group, fresh, explanations) = (heading, heading, [])
      } else if let paragraph = block.paragraph {
        if current == nil, group == nil { strays.append(paragraph) }
        if current == fresh, current != nil { explanations.append(paragraph) }
      }
    }
    if let current, current != fresh { prose.append(current.text.folded) }
    return explanations
  }
}

extension Block {
  /// The text of a paragraph.
  var paragraph: Text? {
    guard case .paragraph(let paragraph) = self else { return nil }
    return paragraph.text
  }

  /// `GET /shelves`, one a line, or several with "or" between them; none where anything else stands there.
  var requestLines: [RequestLine] {
    let text: Text
    switch self {
    case .code(let code): text = code.text
    case .paragraph(let paragraph): text = paragraph.text
    default: return []
    }
    let lines = text.trimmed.lines.filter { !$0.isBlank }.flatMap(\.alternatives)
    let routes = lines.compactMap { RequestLine(heading: $0.folded.withoutRemark)?.withoutOrigin }
    return routes.count == lines.count ? routes : []
  }
}

extension RequestLine {
  /// `GET https://example.com/shelves` without scheme and host.
  var withoutOrigin: RequestLine { RequestLine(method: method, target: target.withoutOrigin) }
}

extension Text {
  /// `POST /shelves/open or POST /shelves/closed` as two; anything else as it stands.
  fileprivate var alternatives: [Text] {
    for separator in [" or ", " and ", ", "] {
      guard let range = range(of: separator) else { continue }
      let (first, rest) = (slice(0..<range.lowerBound).trimmed, dropping(range.upperBound).trimmed)
      if RequestLine(heading: first.folded) != nil, RequestLine(heading: rest.folded) != nil {
        return [first] + rest.alternatives
      }
    }
    return [self]
  }

  /// `GET /shelves - all shelves` without what a dash parts from it.
  fileprivate var withoutRemark: Text {
    let dash = [" - ", " – ", " — "].compactMap { range(of: $0)?.lowerBound }.min()
    return dash.map { slice(0..<$0) } ?? self
  }

  /// A URL without scheme and host (RFC 3986, 3): `/shelves?page=2`; anything else as it stands.
  var withoutOrigin: Text {
    guard let colon = offset(of: UInt8(ascii: ":")), dropping(colon).hasPrefix("://") else { return self }
    let rest = dropping(colon + 3)
    return rest.dropping(rest.offset(of: UInt8(ascii: "/")) ?? rest.bytes.count)
  }
}
