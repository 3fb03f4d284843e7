import SourceText

/// Finds the routes of endpoints that have no request line in a heading: the older templates of the layout.
struct RouteSearch {
  private let blocks: [Block]
  /// For each block the index of the next route from there on.
  private let next: [Int?]
  /// Where the last search that found nothing ended: another from before there finds nothing either.
  private var failed: (level: Int, until: Int)?

  init(_ blocks: [Block]) {
    self.blocks = blocks
    var next: [Int?] = []
    var route: Int?
    for index in blocks.indices.reversed() {
      if index > 0, let heading = blocks[index - 1].heading, heading.names(.route) || heading.names(.endpoint),
        blocks[index].isRequestLine, Self.isInRequest(blocks[..<(index - 1)])
      {
        route = index
      }
      next.append(route)
    }
    self.next = next.reversed()
  }

  /// The templates have "Request", or a section of it, above the route; else it may be any page's.
  private static func isInRequest(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.last { $0.heading != nil }?.heading.flatMap { SectionKind(heading: $0.text.folded) } != nil
  }

  var hasRoute: Bool { next.first.flatMap { $0 } != nil }

  /// Whether a route follows from `index` on before the next heading that is as high as `title` or bears a request line.
  mutating func isRoute(below title: Heading, from index: Int) -> Bool {
    guard let route = next[index] else { return false }
    if let failed, failed.level == title.level, index < failed.until { return false }
    let end = blocks[index..<route].firstIndex { block in
      guard let heading = block.heading else { return false }
      return heading.level <= title.level || RequestLine(heading: heading.text.folded) != nil
    }
    if let end { failed = (title.level, end) }
    return end == nil
  }
}

extension Heading {
  fileprivate func names(_ kind: SectionKind) -> Bool { text.folded.matches(kind.rawValue) }
}

extension Block {
  fileprivate var isRequestLine: Bool {
    switch self {
    case .code(let code): RequestLine(code.text.trimmed.firstLine) != nil
    case .paragraph(let paragraph): RequestLine(heading: paragraph.text.folded) != nil
    default: false
    }
  }
}
