/// Walks a template's nodes with a stack of values and writes into one buffer. One renderer renders once.
struct TemplateRenderer {
  private(set) var output: [UInt8] = []
  let mode: Template.Mode
  let library: TemplateLibrary
  /// The values in reach, outermost first; never empty.
  var stack: [TemplateValue]
  /// Which element of the innermost list is being rendered.
  var position: ListPosition?
  /// What goes before each line of the template at hand.
  var indentation: [UInt8] = []
  /// Indentation owed to the line that has begun; an empty line never collects it.
  private var owed: [UInt8] = []
  private var depth = 0

  struct ListPosition {
    var index: Int
    var count: Int
  }

  /// How deep sections and partials may nest together. It keeps a recursion without end from using up the stack, also
  /// on threads with a small one.
  static let deepest = 128

  init(root: TemplateValue, mode: Template.Mode, library: TemplateLibrary) {
    stack = [root]
    self.mode = mode
    self.library = library
  }

  mutating func render(_ template: Template, nodes: Range<Int>) throws(TemplateError) {
    depth += 1
    var index = nodes.lowerBound
    var site = Site(template: template, offset: 0)
    while index < nodes.upperBound {
      // All cores render the same few templates: what counts references to them makes the cores wait for each other.
      site.offset = template.nodes[index].offset
      index += 1
      switch template.nodes[index - 1].kind {
      case .text(let range, let startsLine):
        template.source.withUnsafeBufferPointer { write($0[range], startsLine: startsLine) }
      case .lineStart: beginLine()
      case .variable(let name, let raw): try place(name, raw: raw, at: site)
      case .section(let name, let inverted, let end):
        try renderSection(name, inverted: inverted, nodes: index..<end, at: site)
        index = end
      case .mark(let mark, let inverted, let end):
        if try holds(mark, at: site) != inverted { try descend(index..<end, at: site) }
        index = end
      case .partial(let name, let own, _): try renderPartial(name, own: own, at: site)
      }
    }
    depth -= 1
  }

  /// Renders nodes one level further down.
  mutating func descend(_ nodes: Range<Int>, at site: Site) throws(TemplateError) {
    guard depth < Self.deepest else {
      throw site.error("sections and partials nest deeper than \(Self.deepest) levels")
    }
    try render(site.template, nodes: nodes)
  }

  private mutating func renderPartial(_ name: String, own: Range<Int>?, at site: Site) throws(TemplateError) {
    guard let partial = library[name] else {
      if mode == .lenient { return }
      throw library.unknownPartial(name, at: site.place)
    }
    guard depth < Self.deepest else { throw site.tooDeep(partial: name) }
    let outer = indentation
    // Within a line there is nothing to indent, and what the line itself is owed stays owed.
    indentation = own.map { indentation + site.template.source[$0] } ?? []
    do throws(TemplateError) {
      try render(partial, nodes: partial.nodes.indices)
    } catch {
      throw error.included(from: site.place)
    }
    indentation = outer
    if own != nil { owed = [] }
  }
}

// MARK: - Writing

extension TemplateRenderer {
  private mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, startsLine: Bool) {
    guard !indentation.isEmpty else { return write(UnsafeBufferPointer(rebasing: text)) }
    var rest = text
    var startsLine = startsLine
    while !rest.isEmpty {
      if startsLine { beginLine() }
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      write(rest[..<end])
      rest = rest[end...]
      startsLine = true
    }
  }

  private mutating func beginLine() {
    switch mode {
    case .strict: owed = indentation
    case .lenient: output += indentation
    }
  }

  mutating func write(_ bytes: some Collection<UInt8>) {
    if !owed.isEmpty, let first = bytes.first {
      if first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r") { output += owed }
      owed = []
    }
    output.append(contentsOf: bytes)
  }
}
