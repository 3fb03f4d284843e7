import SourceText

/// Finds tables of the fields of things that answers hold, under headings without an endpoint:
///
///     ### The shelf object
///     Name | Type | Description
///
/// "Fields" alone is of what the heading above it names. Further tables below it belong to the same thing where their
/// names begin with one of its own: `lamp.colour` below a table with `lamp`.
struct SlateDefinition {
  private let document: Document
  private var above: Heading?
  private var current: Heading?
  private(set) var found: [ObjectDefinition] = []

  static func all(in blocks: some Sequence<Block>, of document: Document) -> [ObjectDefinition] {
    var reader = SlateDefinition(document)
    for block in blocks { reader.read(block) }
    return reader.found
  }

  /// Those among what an endpoint says, under headings that announce one.
  static func all(within endpoint: SlateOutline.Endpoint, of document: Document) -> [ObjectDefinition] {
    var reader = SlateDefinition(document)
    if let group = endpoint.group ?? endpoint.title?.text { reader.read(.heading(Heading(level: 0, text: group))) }
    var isDefinition = false
    for block in endpoint.blocks {
      if let heading = block.heading { isDefinition = announces(heading.text.folded) }
      if isDefinition { reader.read(block) }
    }
    for index in reader.found.indices { reader.found[index].isWithinEndpoint = true }
    return reader.found
  }

  /// "Fields", "The shelf object": what is under such a heading is of a thing, whatever stands around it.
  static func announces(_ heading: Text) -> Bool {
    let words = Self.words(heading.string)
    guard let last = words.last, !words.contains(where: foreign.contains) else { return false }
    return ["object", "model", "resource"].contains(last) && words.count > 1
      || words.allSatisfy(["fields", "attributes", "properties", "schema"].contains)
  }

  private init(_ document: Document) { self.document = document }

  private mutating func read(_ block: Block) {
    switch block {
    case .heading(let heading):
      if current.map({ $0.level < heading.level }) ?? false { above = current }
      if above.map({ $0.level >= heading.level }) ?? false { above = nil }
      current = heading
    case .table(let table): read(table)
    default: break
    }
  }

  private mutating func read(_ table: Table) {
    guard let heading = current, FieldTableReader.reads(table), describesFields(table) else { return }
    let rows = FieldTableReader(table, in: document.file).fields
    guard !rows.rows.isEmpty, !rows.rows.contains(where: { $0.name.bytes.contains(where: Text.isSpace) }) else {
      return
    }
    if let last = found.indices.last, isPart(rows, of: found[last]) {
      found[last].fields = found[last].fields.appending(rows)
    } else if let name = name(under: heading) {
      found.append(ObjectDefinition(file: document.file, title: heading.text.folded, name: name, fields: rows))
    }
  }

  /// Names with words or types, and none of what a request sends.
  private func describesFields(_ table: Table) -> Bool {
    let columns = table.header.map { TableColumn($0.text.folded) }
    let isOfRequests = table.header.contains { header in
      ["param", "argument", "header"].contains { header.text.folded.string.lowercased().contains($0) }
    }
    return !isOfRequests && (columns.contains(.description) || columns.contains(.type))
  }

  /// `lamp.colour`, `lamp.watts` below a table with `lamp`.
  private func isPart(_ fields: FieldTable, of definition: ObjectDefinition) -> Bool {
    let known = Set(definition.fields.rows.map(\.name.string))
    return fields.rows.allSatisfy { row in
      let parts = FieldPlacing.components(of: row.name.string)
      return parts.count > 1 && known.contains(parts[0])
    }
  }

  private func name(under heading: Heading) -> [String]? {
    guard let own = Self.name(in: heading.text.folded) else { return nil }
    return own.isEmpty ? above.flatMap { Self.name(in: $0.text.folded) }.flatMap { $0.isEmpty ? nil : $0 } : own
  }

  /// The words of a heading without those that say "object"; nil where it is of requests, headers or errors.
  private static func name(in heading: Text) -> [String]? {
    let words = Self.words(heading.string)
    guard !words.contains(where: foreign.contains) else { return nil }
    // "of shelves", "for service instances", "(experimental)": which of them is meant, not what it is.
    let end = words.firstIndex { ["for", "of", "in", "experimental", "deprecated"].contains($0) } ?? words.endIndex
    let head = words[..<end].filter { !silent.contains($0) }
    guard head.isEmpty, end < words.endIndex else { return head }
    return words[end...].dropFirst().filter { !silent.contains($0) }
  }

  /// "PlayerStatus object" as `player`, `status`, `object`.
  private static func words(_ text: String) -> [String] {
    var spaced = ""
    var last: Character = " "
    for character in text {
      if character.isUppercase, last.isLowercase { spaced.append(" ") }
      spaced.append(character)
      last = character
    }
    return spaced.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let silent: Set<String> = [
    "the", "a", "an", "object", "objects", "model", "resource", "attributes", "attribute", "fields", "field",
    "properties", "property", "schema", "definition", "data", "structure", "representation", "type", "json",
    "response", "description", "reference",
  ]

  private static let foreign: Set<String> = [
    "parameters", "parameter", "params", "arguments", "headers", "header", "errors", "codes", "request", "query",
    "changelog", "values", "enum", "enums",
  ]
}
