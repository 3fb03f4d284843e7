/// A section whose end has not been met.
struct OpenSection {
  var name: String
  var inverted: Bool
  /// Where its tag begins, in bytes.
  var offset: Int
  /// Its node, which is yet to learn where the section ends.
  var node: Int
}

extension TemplateParser {
  mutating func openSection(_ name: TemplateName, inverted: Bool, at offset: Int) {
    sections.append(OpenSection(name: name.text, inverted: inverted, offset: offset, node: nodes.count))
    if mode == .strict, let mark = ListMark(rawValue: name.text) {
      add(.mark(mark, inverted: inverted, end: nodes.count), at: offset)
    } else {
      add(.section(name, inverted: inverted, end: nodes.count), at: offset)
    }
  }

  mutating func closeSection(_ name: TemplateName, at offset: Int) {
    guard let innermost = sections.last else {
      let message = "{{/\(name.text)}} closes a section that is not open"
      faults.append(
        TemplateFault(offset: offset, message: message, help: "open it with {{#\(name.text)}}, or remove this tag"))
      return
    }
    if innermost.name != name.text { reportMismatch(name.text, innermost, at: offset) }
    // If the name fits a section further out, those within were left open; if it fits none, it is a misspelling.
    let outer = sections.lastIndex { $0.name == name.text } ?? sections.count - 1
    while sections.count > outer, let section = sections.popLast() { end(section) }
  }

  private mutating func end(_ section: OpenSection) {
    switch nodes[section.node].kind {
    case .section(let name, let inverted, _):
      nodes[section.node].kind = .section(name, inverted: inverted, end: nodes.count)
    case .mark(let mark, let inverted, _):
      nodes[section.node].kind = .mark(mark, inverted: inverted, end: nodes.count)
    default: break
    }
  }

  private mutating func reportMismatch(_ name: String, _ section: OpenSection, at offset: Int) {
    let sigil = section.inverted ? "^" : "#"
    let message = "{{/\(name)}} does not close {{\(sigil)\(section.name)}}"
    let help = "write {{/\(section.name)}} first"
    faults.append(TemplateFault(offset: offset, message: message, help: help, opening: section.offset))
  }

  /// The place of the opening is the one to mend: the end could be anywhere.
  mutating func reportOpenSections() {
    for section in sections {
      let sigil = section.inverted ? "^" : "#"
      let message = "the section {{\(sigil)\(section.name)}} is not closed"
      faults.append(TemplateFault(offset: section.offset, message: message, help: "end it with {{/\(section.name)}}"))
    }
  }
}
