import SourceText

/// An item of a list that documents a name, as pages write them in place of tables:
///
///     `name` (string, required) - the name of the shelf
///     `name` - string, required. The name of the shelf
///     `name`: the name of the shelf
///
/// A definition list has the name on a line of its own.
struct FieldItem {
  var name: Text
  /// "string, required": the cell of a type column.
  var type: Text?
  /// "query": where the value stands.
  var location: Text?
  var defaultValue: Text?
  var description: Text?

  /// Nil where the item is anything else, so that a list of it stays words.
  init?(_ item: Text) {
    let item = item.trimmed
    let end = item.bytes.firstIndex { Text.isSpace($0) || ":(,".utf8.contains($0) && $0 != item.first }
    let count = (end ?? item.bytes.endIndex) - item.bytes.startIndex
    name = item.slice(0..<count)
    guard Self.isName(name) else { return nil }
    var rest = item.dropping(count)
    let breaks = rest.first.map { $0 == 0x0A || $0 == 0x0D } ?? false
    rest = rest.trimmed
    guard !rest.isEmpty else { return }
    if let remarks = Self.takeBracketed(&rest) {
      guard read(remarks) || Self.takeMark(&rest) || rest.isEmpty || rest.first == UInt8(ascii: "(") else { return nil }
      _ = Self.takeMark(&rest)
    } else if !Self.takeMark(&rest) && !breaks {
      return nil
    } else if let remarks = Self.takeBracketed(&rest), !read(remarks) {
      return nil
    }
    readLeading(&rest)
    description = rest.isEmpty ? nil : rest.folded
  }

  /// A word that has nothing but what names are made of; "Note: …" is a sentence.
  private static func isName(_ name: Text) -> Bool {
    guard let first = name.first, !name.isEmpty, name.bytes.count < 80 else { return false }
    let isCapital = (0x41...0x5A).contains(first) && name.bytes.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    guard !isCapital, name.bytes.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return false }
    return name.bytes.allSatisfy { FieldTableReader.isNameByte($0) || ":*<>{}".utf8.contains($0) }
  }

  /// `(string, required)`, or the same in square brackets.
  private static func takeBracketed(_ rest: inout Text) -> Text? {
    let closing: UInt8
    switch rest.first {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return nil
    }
    guard let end = rest.offset(of: closing) else { return nil }
    let inner = rest.slice(1..<end)
    rest = rest.dropping(end + 1).trimmed
    return inner
  }

  /// The sign between a name and its description.
  private static func takeMark(_ rest: inout Text) -> Bool {
    for mark in [":", "-", "–", "—", "=>", "→", ","] where rest.hasPrefix(mark) {
      rest = rest.dropping(mark.utf8.count).trimmed
      return true
    }
    return false
  }

  /// "string, required, default: 20"; false where a part of it is none of that.
  private mutating func read(_ remarks: Text) -> Bool {
    for part in remarks.pieces(between: UInt8(ascii: ",")) {
      let part = part.trimmed
      if FieldRow.Location(part) != nil, !part.matches("json") {
        location = part
      } else if let range = part.range(of: "default"), range.lowerBound == 0 {
        var value = part.dropping(range.upperBound).trimmed
        for word in ["s to ", "s ", "to ", "is ", ":", "="] where value.hasPrefix(word) {
          value = value.dropping(word.utf8.count).trimmed
        }
        defaultValue = value
      } else if Self.isOfType(part) {
        type = type?.joined(with: part, separator: ", ") ?? part
      } else {
        return false
      }
    }
    return true
  }

  /// "string, required. The name": what stands in front of the description, up to a full stop.
  private mutating func readLeading(_ rest: inout Text) {
    guard type == nil else { return }
    for end in [". ", " - ", " – ", " — ", ": "].compactMap({ rest.range(of: $0) }).sorted(by: {
      $0.lowerBound < $1.lowerBound
    }).prefix(1) + [rest.bytes.count..<rest.bytes.count] {
      let head = rest.slice(0..<end.lowerBound)
      let parts = head.pieces(between: UInt8(ascii: ",")).map(\.trimmed)
      guard parts.allSatisfy(Self.isOfType) else { continue }
      type = head.hasSuffix(".") ? head.slice(0..<(head.bytes.count - 1)) : head
      rest = rest.dropping(end.upperBound).trimmed
      return
    }
  }

  private static func isOfType(_ part: Text) -> Bool {
    let words = part.string.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard (1...4).contains(words.count) else { return false }
    return words.allSatisfy { typeWords.contains($0) }
  }

  /// Types, and the words that stand around them.
  private static let typeWords = FieldTableReader.types.union([
    "required", "optional", "mandatory", "long", "booleans", "date", "uri", "url", "enum", "file", "null", "nullable",
    "or", "of", "a", "an", "iso", "8601", "json", "map", "unix", "text", "not",
  ])
}

extension Text {
  /// What stands between such bytes; an empty text is one piece.
  func pieces(between separator: UInt8) -> [Text] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map {
      slice(($0.startIndex - bytes.startIndex)..<($0.endIndex - bytes.startIndex))
    }
  }
}

extension Table {
  /// A list of names with what is said of them, as the table that it stands for; nil where any item is something else.
  /// Items further to the right are part of the one above: `city` below `address` is `address.city`.
  init?(of items: [Text], span: ByteSpan, column: (Text) -> Int) {
    var above: [(column: Int, name: Text)] = []
    var rows: [Row] = []
    for item in items {
      guard var field = FieldItem(item) else { return nil }
      let column = column(item)
      while let last = above.last, last.column >= column { above.removeLast() }
      if let parent = above.last?.name { field.name = parent.joined(with: field.name, separator: ".") }
      above.append((column, field.name))
      let end = ByteSpan(item.span.upper, item.span.upper)
      let cells = [field.name, field.type, field.location, field.defaultValue, field.description]
      rows.append(Row(cells: cells.map { Cell(text: $0 ?? Text(bytes: [], span: end)) }, span: item.span))
    }
    guard !rows.isEmpty else { return nil }
    // Columns that no item fills say nothing.
    let names = ["Parameter", "Type", "In", "Default", "Description"]
    let filled = names.indices.filter { column in
      column == 0 || column == names.count - 1 || rows.contains { !$0.cells[column].text.isEmpty }
    }
    for index in rows.indices { rows[index].cells = filled.map { rows[index].cells[$0] } }
    self.init(header: Self.header(filled.map { names[$0] }, at: span.lower), rows: rows, span: span)
  }

  /// Column names that no page has, for rows that stand in no table.
  static func header(_ names: [String], at offset: Int) -> [Cell] {
    names.map { Cell(text: Text(bytes: ArraySlice($0.utf8), span: ByteSpan(offset, offset))) }
  }
}
