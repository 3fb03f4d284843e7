import SourceText

// What stands in the cell of a name beside the name.
extension FieldTableReader {
  /// `name*` and `*name`: the star that forms have for what must be given.
  func takeStar(of field: inout FieldRow) {
    let (name, star) = (field.name, UInt8(ascii: "*"))
    guard name.bytes.count > 1, name.bytes.filter({ $0 == star }).count == 1 else { return }
    if name.bytes.last == star {
      let rest = name.slice(0..<(name.bytes.count - 1)).trimmed
      guard let last = rest.bytes.last, Self.isNameByte(last), last != UInt8(ascii: ".") else { return }
      (field.name, field.flags.required) = (rest, name.dropping(name.bytes.count - 1).span)
    } else if name.first == star, let first = name.dropping(1).trimmed.first, Self.isNameByte(first) {
      (field.name, field.flags.required) = (name.dropping(1).trimmed, name.slice(0..<1).span)
    }
  }

  /// "name required", "name (optional)", "name string, required": as pages mark names, emphasized or on a line below.
  /// Where any other word follows, all of it is the name.
  func takeRemark(of field: inout FieldRow) {
    let name = field.name
    let base = name.bytes.startIndex
    let words = name.bytes.split { Text.isSpace($0) || "(),*".utf8.contains($0) }
    // A bullet is no name: `» number`.
    guard let first = words.first, words.count > 1, first.startIndex == base, first.contains(where: Self.isNameByte)
    else { return }
    let rest = words.dropFirst().map { name.slice(($0.startIndex - base)..<($0.endIndex - base)) }
    guard rest.allSatisfy({ word in Self.remarks.contains(where: word.matches) }) else { return }
    for word in rest {
      if word.matches("required") {
        field.flags.required = word.span
      } else if word.matches("optional") {
        field.flags.optional = word.span
      } else if word.matches("deprecated") {
        field.flags.deprecated = word.span
      } else if word.matches("read-only") || word.matches("readonly") {
        field.flags.readOnly = word.span
      } else if field.type == nil {
        field.type = word
      }
    }
    field.name = name.slice(0..<first.count)
  }

  private static let remarks = [
    "required", "optional", "deprecated", "read-only", "readonly", "string", "integer", "int", "number", "float",
    "decimal", "boolean", "bool", "array", "list", "object", "hash", "date", "datetime", "timestamp", "uuid", "enum",
  ]

  /// A name behind a bullet is part of the row above that has none: `• city` below `address`. More bullets lead deeper.
  mutating func nested(_ name: Text) -> Text {
    var rest = name
    var depth = 0
    while let bullet = Self.bullets.first(where: rest.hasPrefix) {
      rest = rest.dropping(bullet.utf8.count).trimmed
      depth += 1
    }
    guard depth > 0, !rest.isEmpty, !parents.isEmpty || depth == 1 else {
      (parents, outermost) = ([name], 0)
      return name
    }
    // Some tables have a bullet before each name.
    if parents.isEmpty { outermost = depth }
    guard depth > outermost else {
      parents = [rest]
      return rest
    }
    parents = Array(parents.prefix(depth - outermost))
    // The parts above stand in other rows: the whole is at the place of this one's.
    let joined = parents[parents.count - 1].joined(with: rest, separator: ".")
    let place = Text.Anchor(decoded: 0, source: rest.span.lower)
    let path = Text(bytes: joined.bytes, span: rest.span, map: [place])
    parents.append(path)
    return path
  }

  private static let bullets = ["•", "◦", "▪", "›", "»", "↳", "→", "└", "├", "─", "–", "—", "--", "- ", "> ", ". "]

  /// `["shelf", "room"][number]` and `[:shelf, :room][number]`: a scope within a scope as Ruby prints it.
  func unscoped(_ name: Text) -> Text {
    guard name.first == UInt8(ascii: "["), let end = name.range(of: "]["), name.hasSuffix("]"), end.lowerBound > 1
    else {
      return name
    }
    let inner = name.slice(end.upperBound..<(name.bytes.count - 1))
    return scoped(inner, name.slice(0..<(end.lowerBound + 1)))
  }

  /// `page, per_page` in one cell are two names of one description.
  func severalNames(of field: FieldRow) -> [FieldRow] {
    let base = field.name.bytes.startIndex
    let parts = field.name.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count > 1, field.name.first != UInt8(ascii: "[") else { return [field] }
    let names = parts.map { field.name.slice(($0.startIndex - base)..<($0.endIndex - base)).trimmed }
    guard names.allSatisfy({ !$0.isEmpty && $0.bytes.allSatisfy(Self.isNameByte) }) else { return [field] }
    return names.map { name in
      var row = field
      row.name = name
      return row
    }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "_-.[]".utf8.contains(byte)
    }
  }
}
