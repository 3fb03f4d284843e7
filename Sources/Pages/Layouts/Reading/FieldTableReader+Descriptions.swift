import SourceText

// What stands at both ends of a description beside the words.
extension FieldTableReader {
  /// "Required. The name of the shelf", "The name of the shelf (optional)", "int32 - the year": a mark or a type at one
  /// end of a description. "Required if …" is a condition, which is no mark.
  func takeRemark(ofDescription text: Text, _ field: inout FieldRow) {
    for (word, flag) in [("required", \Flags.required), ("optional", \Flags.optional)] {
      guard field.flags.required == nil, field.flags.optional == nil, let range = Self.remark(word, of: text) else {
        continue
      }
      field.flags[keyPath: flag] = text.sourceSpan(of: range)
    }
    if field.type == nil, !hasTypes, let type = Self.leadingType(of: text) { field.type = type }
  }

  private static func remark(_ word: String, of text: Text) -> Range<Int>? {
    let open = text.first.map { "([".utf8.contains($0) } == true ? 1 : 0
    let end = open + word.utf8.count
    if text.bytes.dropFirst(open).prefix(word.utf8.count).matches(word) {
      let rest = text.dropping(end)
      let marks = open > 0 ? [")", "]", ",", ";"] : [".", ":", ";", " -", " –", " —"]
      if rest.isEmpty || marks.contains(where: rest.hasPrefix) { return open..<end }
    }
    for tail in ["(\(word))", "[\(word)]", ". \(word)", ". \(word)."] {
      let start = text.bytes.count - tail.utf8.count
      if start > 0, text.bytes.suffix(tail.utf8.count).matches(tail) {
        let lower = start + (tail.hasPrefix(". ") ? 2 : 1)
        return lower..<(lower + word.utf8.count)
      }
    }
    return nil
  }

  /// "array of strings - the tags", "(integer) the year": words that are a type and nothing else, with a mark behind.
  private static func leadingType(of text: Text) -> Text? {
    let isBracketed = text.first == UInt8(ascii: "(")
    let text = isBracketed ? text.dropping(1) : text
    let ends = isBracketed ? [")", ","] : [" - ", " – ", " — ", ". ", ": ", ", "]
    // Three words and a mark are no longer.
    let opening = text.bytes.prefix(40)
    let mark = opening.indices.first { index in
      ends.contains { $0.utf8.first == opening[index] && opening[index...].starts(with: $0.utf8) }
    }
    guard let mark, mark > opening.startIndex else { return nil }
    let type = text.slice(0..<(mark - opening.startIndex))
    return isType(type) ? type : nil
  }

  /// "array of strings": words that are a type and nothing else.
  static func isType(_ text: Text) -> Bool {
    let words = text.string.lowercased().split { $0 == " " }
    guard words.count <= 3, let last = words.last, types.contains(String(last)) else { return false }
    return words.dropLast().allSatisfy { types.contains(String($0)) || $0 == "of" }
  }

  /// `Enum {OAK, PINE}`, `enum(oak|pine)`: what a type may be.
  static func choices(ofType text: Text) -> [Text] {
    guard text.bytes.count > 6, text.slice(0..<4).matches("enum"),
      let open = text.bytes.firstIndex(where: { "{([".utf8.contains($0) }), "})]".utf8.contains(text.bytes.last ?? 0)
    else { return [] }
    let inner = text.slice((open - text.bytes.startIndex + 1)..<(text.bytes.count - 1))
    let marks = inner.bytes.contains(UInt8(ascii: "|")) ? UInt8(ascii: "|") : UInt8(ascii: ",")
    let pieces = inner.pieces(between: marks).map(\.trimmed).filter { !$0.isEmpty }
    return pieces.count > 1 ? pieces : []
  }

  static let types: Set<String> = [
    "string", "strings", "integer", "integers", "int", "int32", "int64", "number", "numbers", "float", "double",
    "decimal", "boolean", "bool", "array", "list", "object", "objects", "hash", "datetime", "timestamp", "uuid",
  ]
}
