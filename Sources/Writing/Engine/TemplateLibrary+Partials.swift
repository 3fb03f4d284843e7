extension TemplateLibrary {
  /// Partials that no template bears the name of.
  func unknownPartials() -> [TemplateError] {
    names.compactMap { self[$0] }.flatMap { template in
      template.partials.filter { self[$0.name] == nil }.map {
        unknownPartial($0.name, at: template.place($0.offset))
      }
    }
  }

  /// Partials that include themselves with no section between, so that no data can end it. What goes through sections
  /// is held by the renderer's limit instead.
  func endlessPartials() -> [TemplateError] {
    var search = EndlessSearch(library: self)
    for name in names { search.visit(name) }
    return search.errors
  }
}

/// A walk in depth over the partials that are always reached; one that leads back to the path closes a circle.
private struct EndlessSearch {
  let library: TemplateLibrary
  var path: [String] = []
  var done: Set<String> = []
  var errors: [TemplateError] = []

  mutating func visit(_ name: String) {
    guard !done.contains(name), let template = library[name] else { return }
    // A chain that long fails when rendered, and the walk itself must not use up the stack.
    guard path.count < TemplateRenderer.deepest else { return }
    path.append(name)
    for partial in template.partials where !partial.inSection {
      if let start = path.firstIndex(of: partial.name) {
        report(path[start...] + [partial.name], at: template.place(partial.offset))
      } else {
        visit(partial.name)
      }
    }
    path.removeLast()
    done.insert(name)
  }

  private mutating func report(_ circle: ArraySlice<String>, at place: TemplateError.Place) {
    errors.append(
      TemplateError(
        place: place, message: "this partial never ends: \(circle.joined(separator: " > "))",
        help: "put it in a section, so that data can end it"))
  }
}

extension Template {
  /// The partial tags, in order.
  fileprivate var partials: [(name: String, offset: Int, inSection: Bool)] {
    nodes.compactMap { node in
      guard case .partial(let name, _, let inSection) = node.kind else { return nil }
      return (name, node.offset, inSection)
    }
  }
}
