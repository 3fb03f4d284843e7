extension TemplateRenderer {
  /// `{{name}}`
  mutating func place(_ name: TemplateName, raw: Bool, at site: Site) throws(TemplateError) {
    let value = try resolve(name, at: site)
    switch (value, mode) {
    case (.text(let text), .strict): write(text.utf8)
    case (_, .strict): throw site.notText(name, value)
    case (.text(let text), .lenient): raw ? write(text.utf8) : writeEscaped(text)
    case (.flag(let flag), .lenient): write("\(flag)".utf8)
    case (.list, .lenient), (.record, .lenient), (.none, .lenient): break
    }
  }

  /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`
  mutating func renderSection(
    _ name: TemplateName, inverted: Bool, nodes: Range<Int>, at site: Site
  ) throws(TemplateError) {
    let value = try resolve(name, at: site)
    if mode == .strict, case .text(let text) = value, text.isEmpty {
      throw site.emptyTextInSection(name, inverted: inverted)
    }
    guard !inverted else {
      if !value.isPresent { try descend(nodes, at: site) }
      return
    }
    guard value.isPresent else { return }
    switch value {
    case .list(let elements): try renderList(elements, nodes: nodes, at: site)
    // A switch is nothing to look into, so strict mode leaves "." to the value around it.
    case .flag where mode == .strict: try descend(nodes, at: site)
    default: try render(nodes, with: value, at: site)
    }
  }

  private mutating func renderList(
    _ elements: [TemplateValue], nodes: Range<Int>, at site: Site
  ) throws(TemplateError) {
    let outer = position
    for (index, element) in elements.enumerated() {
      position = ListPosition(index: index, count: elements.count)
      try render(nodes, with: element, at: site)
    }
    position = outer
  }

  private mutating func render(
    _ nodes: Range<Int>, with value: TemplateValue, at site: Site
  ) throws(TemplateError) {
    stack.append(value)
    try descend(nodes, at: site)
    stack.removeLast()
  }

  /// Whether the element at hand is the list's first or last.
  func holds(_ mark: ListMark, at site: Site) throws(TemplateError) -> Bool {
    guard let position else {
      throw site.error("\"\(mark.rawValue)\" stands outside a list", help: "use it inside the section of a list")
    }
    switch mark {
    case .first: return position.index == 0
    case .last: return position.index == position.count - 1
    }
  }

  /// The escapes that Mustache asks for in `{{name}}`.
  private mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;".utf8)
      case UInt8(ascii: "\""): write("&quot;".utf8)
      case UInt8(ascii: "<"): write("&lt;".utf8)
      case UInt8(ascii: ">"): write("&gt;".utf8)
      default: write(CollectionOfOne(byte))
      }
    }
  }
}

extension TemplateValue {
  /// Whether a section of this value is rendered.
  fileprivate var isPresent: Bool {
    switch self {
    case .flag(let flag): flag
    case .none: false
    case .text(let text): !text.isEmpty
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }
}
