/// Path templates with what stands at each, found by the segments of a path.
///
/// A tree of segments. Where several templates fit a path, literal segments win over parameters, from left to right, and
/// of these the one with more text around them: `{id}.json` over `{id}`.
package struct RouteTable<Value: Sendable>: Sendable {
  private struct Node {
    var literals: [String: Int] = [:]
    /// Children for segments with parameters: those with more text first, then in the order in which they were added. A
    /// parameter's name does not make another segment: it belongs to the values that stand below.
    var patterns: [(segment: PathTemplate.Segment, child: Int)] = []
    var values: [HTTPMethod: (value: Value, names: [String])] = [:]
  }

  private var nodes = [Node()]

  package init() {}

  /// Adds a value; nothing changes if there is one already.
  package mutating func add(_ value: Value, _ method: HTTPMethod, _ template: PathTemplate) {
    var index = 0
    for segment in template.segments {
      index = child(of: index, for: segment)
    }
    if nodes[index].values[method] == nil {
      nodes[index].values[method] = (value, template.segments.flatMap(\.parameters))
    }
  }

  private mutating func child(of index: Int, for segment: PathTemplate.Segment) -> Int {
    let isLiteral = segment.parameters.isEmpty
    let found =
      isLiteral
      ? nodes[index].literals[segment.prefix]
      : nodes[index].patterns.first {
        $0.segment.prefix == segment.prefix && $0.segment.texts == segment.texts
      }?.child
    if let found {
      return found
    }
    nodes.append(Node())
    if isLiteral {
      nodes[index].literals[segment.prefix] = nodes.count - 1
    } else {
      let place = nodes[index].patterns.firstIndex { $0.segment.textCount < segment.textCount }
      nodes[index].patterns.insert((segment, nodes.count - 1), at: place ?? nodes[index].patterns.count)
    }
    return nodes.count - 1
  }

  /// The value for a method and a path of decoded segments with the parameters, and all methods that the path has; an
  /// empty set if no template fits.
  package func find(
    _ method: HTTPMethod, _ path: [String]
  ) -> (found: (value: Value, parameters: [String: String])?, methods: Set<HTTPMethod>) {
    var found: (value: Value, parameters: [String: String])?
    var methods: Set<HTTPMethod> = []
    visit(0, path[...], []) { values, parameters in
      methods.formUnion(values.keys)
      if found == nil, let entry = values[method] {
        let pairs = zip(entry.names, parameters)
        found = (entry.value, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
      }
    }
    return (found, methods)
  }

  private func visit(
    _ index: Int, _ rest: ArraySlice<String>, _ parameters: [String],
    _ body: ([HTTPMethod: (value: Value, names: [String])], [String]) -> Void
  ) {
    guard let segment = rest.first else { return body(nodes[index].values, parameters) }
    if let child = nodes[index].literals[segment] {
      visit(child, rest.dropFirst(), parameters, body)
    }
    for (pattern, child) in nodes[index].patterns {
      if let values = pattern.match(segment) {
        visit(child, rest.dropFirst(), parameters + values, body)
      }
    }
  }
}
