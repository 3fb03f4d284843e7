import SourceText

/// Where an endpoint of a Slate page begins: its title, and its route.
///
/// A heading such as "HTTP Request" announces the route. Pages without one show it right under the title, in a
/// paragraph or code of its own, or begin the example of the request with it:
///
///     ## Get a Shelf
///     `GET /shelves/<ID>`                 or      ```http
///                                                 GET /shelves/12 HTTP/1.1
///
/// Where nothing else tells any route of a page, cURL lines do.
struct SlateStart {
  /// The number of the title's block.
  var title: Int
  /// The number of the block with the route, or of the heading that announces it.
  var route: Int
  /// The title's level.
  var level: Int
  var routes: [RequestLine]
  /// Whether the title is more than the route: `## GET /shelves` is the route alone.
  var hasTitle = true
  /// Whether a sample of a request told the route.
  var isOfSample = false
  /// Whether the route is one of an example, with values in the place of parameters.
  var isShown = false

  static func all(in blocks: [Block], findsUnannounced: Bool) -> [SlateStart] {
    var starts = announced(in: blocks)
    guard findsUnannounced else { return starts }
    for start in headings(in: blocks) + unannounced(in: blocks)
    where !starts.contains(where: { $0.holds(start, in: blocks) }) {
      starts.append(start)
    }
    if starts.isEmpty { starts = commands(in: blocks) }
    return starts.sorted { $0.title < $1.title }
  }

  /// For each heading that announces a route: the heading above it that is the title.
  private static func announced(in blocks: [Block]) -> [SlateStart] {
    blocks.indices.compactMap { index in
      guard let heading = blocks[index].heading, SlateSection(heading.text.folded) == .route else { return nil }
      let below = blocks[(index + 1)...].prefix { $0.heading == nil }
      let found = below.map(\.requestLines).drop(while: \.isEmpty).prefix { !$0.isEmpty }
      // A line that shows values of a route above it is of an example.
      let routes = found.joined().reduce(into: [RequestLine]()) { routes, line in
        if !routes.contains(where: { line.method.bytes == $0.method.bytes && line.fits($0) }) { routes.append(line) }
      }
      if routes.isEmpty, let url = below.lazy.compactMap(\.bareURL).first {
        let line = SlateMethod.find(around: index, level: heading.level, url, in: blocks)
        return line.flatMap { start(route: index, [$0], titleBelow: heading.level, in: blocks) }
      }
      guard !routes.isEmpty else { return nil }
      return start(route: index, routes, titleBelow: heading.level, in: blocks)
    }
  }

  /// Each heading that is a route, with the heading right above it, one level higher, as its title.
  private static func headings(in blocks: [Block]) -> [SlateStart] {
    blocks.indices.compactMap { index in
      guard let heading = blocks[index].heading, let line = RequestLine(heading: heading.text.folded) else {
        return nil
      }
      let routes = [line.withoutOrigin]
      if index > 0, let above = blocks[index - 1].heading, above.level + 1 == heading.level, above.level > 1,
        RequestLine(heading: above.text.folded) == nil
      {
        return SlateStart(title: index - 1, route: index, level: above.level, routes: routes)
      }
      return SlateStart(title: index, route: index, level: heading.level, routes: routes, hasTitle: false)
    }
  }

  /// Each title with its first route in its own words, or in samples of a request below it.
  private static func unannounced(in blocks: [Block]) -> [SlateStart] {
    var starts: [SlateStart] = []
    var isSample: [Int: Bool] = [:]
    var heading: (index: Int, value: Heading)?
    for index in blocks.indices {
      if let next = blocks[index].heading {
        heading = (index, next)
        continue
      }
      guard let above = heading else { continue }
      var routes = blocks[index].requestLines
      if routes.isEmpty, let line = blocks[index].requestSample { routes = [line] }
      guard !routes.isEmpty else { continue }
      if blocks[index].requestSample != nil, SlateSection.isAboutAll(above.value.text.folded),
        !Self.showsAnswer(blocks[(index + 1)...])
      {
        continue
      }
      let isTitle =
        SlateSection(above.value.text.folded) == .other && !SlateSection.isOfSamples(above.value.text.folded)
      let level = isTitle ? above.value.level + 1 : above.value.level
      guard let start = start(route: index, routes, titleBelow: level, in: blocks) else { continue }
      if starts.last?.title != start.title {
        starts.append(start)
      } else if let last = starts.last, isSample[last.route] == true, blocks[index].requestSample == nil,
        last.routes.first?.method.bytes == routes.first?.method.bytes
      {
        // The route by itself says more than a sample above it.
        starts[starts.count - 1].routes = start.routes
      }
      isSample[index] = blocks[index].requestSample != nil
      starts[starts.count - 1].isOfSample = isSample[starts[starts.count - 1].route] == true
    }
    return starts
  }

  /// Whether an answer stands before the next heading.
  private static func showsAnswer(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.prefix { $0.heading == nil }.contains { block in
      guard case .code(let code) = block else { return false }
      return code.text.trimmed.opensBody || code.text.trimmed.hasPrefix("HTTP/")
    }
  }

  private static func start(
    route: Int, _ routes: [RequestLine], titleBelow level: Int, in blocks: [Block]
  ) -> SlateStart? {
    let title = blocks[..<route].lastIndex { ($0.heading?.level ?? 7) < level }
    guard let title, let heading = blocks[title].heading, SectionKind(heading: heading.text.folded) == nil else {
      return nil
    }
    return SlateStart(title: title, route: route, level: heading.level, routes: routes)
  }

  /// A sample shows the request that another start's route is of.
  private func isRoute(_ line: RequestLine) -> Bool {
    routes.contains { $0.method.bytes == line.method.bytes && ($0.fits(line) || line.fits($0)) }
  }

  /// Whether another start stands in this endpoint, or around it. What has a route by itself below samples of another
  /// request is an endpoint of its own.
  private func holds(_ other: SlateStart, in blocks: [Block]) -> Bool {
    if !hasTitle, other.route == route { return true }
    if isOfSample, !other.isOfSample, other.title > route, !other.routes.contains(where: isRoute) { return false }
    if other.title >= title {
      let end = blocks[(route + 1)...].firstIndex { ($0.heading?.level ?? 7) <= level } ?? blocks.endIndex
      return other.title < end
    }
    return other.route > title
  }
}

extension Block {
  /// The request line of a sample that shows a request as HTTP writes it (RFC 9112, 3): `GET /shelves HTTP/1.1`.
  fileprivate var requestSample: RequestLine? {
    guard case .code(let code) = self, let first = code.text.trimmed.lines.first else { return nil }
    return RequestLine(message: first)?.withoutOrigin
  }
}
