import Schema

/// Finds the operation that a link leads to, segment by segment: a tree of all path templates, so that a link costs
/// what its own segments cost, however many operations there are.
///
///     PathIndex(operations).operation(at: "/v1/books/7?all=true")   // "books.read"
struct PathIndex {
  private struct Node {
    var literals: [String: Int] = [:]
    var parameter: Int?
    /// The first operation of the template that ends here.
    var operation: (id: String, order: Int)?
  }

  private struct Found {
    var id: String
    var order: Int
    var literals: Int
  }

  private var nodes = [Node()]

  /// Templates without a literal segment fit anything, and lead nowhere.
  init(_ operations: [Operation]) {
    for (order, operation) in operations.enumerated() {
      let segments = operation.path.segments
      guard segments.contains(where: { $0.parameterNames.isEmpty }) else { continue }
      let end = segments.reduce(0) { child(of: $0, for: $1) }
      if nodes[end].operation == nil { nodes[end].operation = (operation.id, order) }
    }
  }

  private mutating func child(of node: Int, for segment: PathTemplate.Segment) -> Int {
    let next = nodes.count
    switch segment {
    case .literal(let text):
      if let known = nodes[node].literals[text] { return known }
      nodes[node].literals[text] = next
    case .parameter, .pattern:
      if let known = nodes[node].parameter { return known }
      nodes[node].parameter = next
    }
    nodes.append(Node())
    return next
  }

  /// The id of the operation that a link leads to: of several templates that fit, the one with most literal segments,
  /// then the first.
  func operation(at link: String) -> String? {
    guard let segments = Self.segments(of: link) else { return nil }
    var best: Found?
    search(segments[...], 0, 0, &best)
    return best?.id
  }

  private func search(_ rest: ArraySlice<String>, _ node: Int, _ literals: Int, _ best: inout Found?) {
    guard let segment = rest.first else {
      guard let (id, order) = nodes[node].operation else { return }
      let isBetter = best.map { (-literals, order) < (-$0.literals, $0.order) } ?? true
      if isBetter { best = Found(id: id, order: order, literals: literals) }
      return
    }
    if let next = nodes[node].literals[segment] { search(rest.dropFirst(), next, literals + 1, &best) }
    if let next = nodes[node].parameter { search(rest.dropFirst(), next, literals, &best) }
  }

  /// The segments of the path of a link: `/a/b?c`, or `https://host/a/b`; nil for other texts.
  private static func segments(of link: String) -> [String]? {
    var path = Substring(link).utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    for scheme in ["http://", "https://"] where path.starts(with: scheme.utf8) {
      path = path.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") }
    }
    guard path.first == UInt8(ascii: "/") else { return nil }
    return path.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}
