import JSONText
import SourceText

// Tables on a Slate page: of parameters, of what a request sends, of what an answer shows.
extension SlateReader {
  /// A table of names, and where it stands.
  struct KeptTable {
    var table: Table
    var heading: Text?
    var section: SlateSection?
    /// How many explanations stand above it.
    var explanations: Int
  }

  mutating func keep(_ table: Table) {
    // Behind the names of a body that was announced by its heading alone, a sample may be anything.
    if announced == .request, section == .request { announced = nil }
    guard FieldTableReader.reads(table), !isOfWords(table) else {
      for words in words(of: table) { explain(words) }
      return
    }
    tables.append(KeptTable(table: table, heading: heading, section: section, explanations: explanations.count))
  }

  /// A table of the values that names may have, one a row: `| kind | OAK |`. False where it is none.
  mutating func readChoices(_ table: Table) -> Bool {
    guard let heading, heading.range(of: "enum") != nil || heading.range(of: "values") != nil, table.header.count == 2,
      TableColumn(table.header[0].text.folded) == .name, table.header[1].text.folded.matches("Value")
    else { return false }
    for row in table.rows where row.cells.count == 2 {
      choices[row.cells[0].text.folded.string, default: []].append(row.cells[1].text.folded)
    }
    return true
  }

  /// A table of properties of the endpoint itself, "Rate limited?": what it names has blanks in it.
  private func isOfWords(_ table: Table) -> Bool {
    let names = FieldTableReader(table, in: document.file).rows.map(\.name.bytes)
    return names.count > 1 && names.filter { $0.contains(where: Text.isSpace) }.count * 2 >= names.count
  }

  /// Reads the tables that were kept, as they are of one route; what documents nothing becomes words at its place.
  mutating func readTables(for route: RequestLine, reports: Bool) {
    (parameters, requestFields, responseFields) = (nil, nil, nil)
    var added = 0
    for kept in tables {
      guard let target = target(of: kept, takesBody: Self.takesBody(route)) else {
        if isDefinition(kept) { continue }
        var words = words(of: kept.table)
        if kept.section == .other, let heading = kept.heading, let first = words.first {
          words[0] = heading.joined(with: first, separator: ": ")
        }
        explanations.insert(contentsOf: words, at: kept.explanations + added)
        added += words.count
        continue
      }
      let reader = FieldTableReader(kept.table, in: document.file)
      if reports { diagnostics.report(contentsOf: reader.diagnostics.all) }
      var fields = reader.fields
      if target == \.requestFields, requestFields != nil { prefix(&fields) }
      for index in fields.rows.indices where fields.rows[index].validValues.isEmpty {
        fields.rows[index].validValues = choices[fields.rows[index].name.string] ?? []
      }
      let hosts = placeholdersInHost(of: route)
      for row in fields.rows where target != \.responseFields && hosts.contains(row.name.string.lowercased()) {
        explanations.append(row.description.map { row.name.joined(with: $0, separator: " · ") } ?? row.name)
      }
      if target != \.responseFields { fields.rows.removeAll { hosts.contains($0.name.string.lowercased()) } }
      if let heading = kept.heading {
        for index in fields.rows.indices { fields.rows[index].flags.read(section: heading) }
      }
      for (target, fields) in placed(fields, in: target) {
        self[keyPath: target] = self[keyPath: target].map { $0.appending(fields) } ?? fields
      }
    }
  }

  /// `subdomain` of `https://{subdomain}.example.com/shelves`: what a caller puts into the base URL.
  private func placeholdersInHost(of route: RequestLine) -> Set<String> {
    let (lower, upper) = (route.method.span.upper, route.target.span.lower)
    guard lower < upper, upper <= document.file.bytes.count else { return [] }
    let host = String(decoding: document.file.bytes[lower..<upper], as: UTF8.self)
    guard host.contains("://"), !host.contains("\n") else { return [] }
    let pieces = host.split { "{}<>[]".contains($0) }
    return Set(pieces.enumerated().filter { $0.offset % 2 == 1 }.map { $0.element.lowercased() })
  }

  /// The rows where their own column says that they stand; else where the table does. Headers are words.
  private mutating func placed(
    _ fields: FieldTable, in target: WritableKeyPath<SlateReader, FieldTable?>
  ) -> [(WritableKeyPath<SlateReader, FieldTable?>, FieldTable)] {
    guard target != \.responseFields, fields.rows.contains(where: { $0.location != nil }) else {
      return [(target, fields)]
    }
    for row in fields.rows where row.location == .header {
      explanations.append(row.description.map { row.name.joined(with: $0, separator: " · ") } ?? row.name)
    }
    let query = fields.rows.filter { $0.location == .path || $0.location == .query }
    let body = fields.rows.filter { $0.location == .body }
    let others = fields.rows.filter { $0.location == nil }
    return [(\.parameters, query), (\.requestFields, body), (target, others)].filter { !$0.1.isEmpty }.map {
      ($0.0, FieldTable(rows: $0.1, span: fields.span))
    }
  }

  /// A further table of what a request sends may be of one of its objects: `name` of `items` is `items[].name`.
  private func prefix(_ fields: inout FieldTable) {
    guard let body = requests.first else { return }
    let names = fields.rows.map(\.name.string)
    if names.contains(where: { FieldPlacing.components(of: $0).first.map { body.root[$0] != nil } ?? false }) { return }
    let placed = FieldPlacing(paths: FieldPlacing.keyPaths(of: body.root)).place(names)
    guard placed.filter(\.isShown).count * 2 >= names.count else { return }
    for (index, place) in placed.enumerated() {
      let base = place.path.dropLast(FieldPlacing.components(of: names[index]).count)
      let name = fields.rows[index].name
      let words = base.joined(separator: ".").replacing(".[]", with: "[]")
      let path = Text(bytes: ArraySlice(words.utf8), span: ByteSpan(name.span.lower, name.span.lower))
      if !base.isEmpty { fields.rows[index].name = path.joined(with: name, separator: ".") }
    }
  }

  var requests: [JSONDocument] {
    exchanges.compactMap { ($0.requestBody ?? $0.curl?.body)?.json }
  }

  var answers: [JSONDocument] { exchanges.compactMap(\.responseBody?.json) }

  func isShown(_ table: Table, in bodies: [JSONDocument]) -> Bool {
    guard let body = bodies.first else { return false }
    let names = FieldTableReader(table, in: document.file).rows.map(\.name.string)
    let placed = FieldPlacing(paths: FieldPlacing.keyPaths(of: body.root)).place(names)
    return !names.isEmpty && placed.filter(\.isShown).count * 2 >= names.count
  }

  /// The cells of a table as words.
  private func words(of table: Table) -> [Text] {
    let rows = table.rows.map { $0.cells.flatMap { [$0.text.folded] + $0.items }.filter { !$0.isEmpty } }
    if rows.allSatisfy({ $0.count < 2 }) {
      let words = rows.compactMap(\.first)
      return words.first.map { first in [words.dropFirst().reduce(first) { $0.joined(with: $1, separator: ", ") }] }
        ?? []
    }
    return rows.compactMap { cells in
      cells.first.map { first in cells.dropFirst().reduce(first) { $0.joined(with: $1, separator: " · ") } }
    }
  }
}
