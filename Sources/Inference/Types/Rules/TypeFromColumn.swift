import Schema

/// A column that states types: `| pages | integer | Number of pages |`.
struct TypeFromColumn: TypeRule {
  let id = "type-from-column"

  private static let words: [(String, Shape)] = [
    ("string", Shape(.string)), ("text", Shape(.string)), ("uuid", Shape(.string)), ("url", Shape(.string)),
    ("integer", Shape(.integer)), ("int", Shape(.integer)), ("number", Shape(.number)), ("float", Shape(.number)),
    ("double", Shape(.number)), ("decimal", Shape(.number)), ("boolean", Shape(.boolean)), ("bool", Shape(.boolean)),
    ("datetime", Shape(.timestamp)), ("timestamp", Shape(.timestamp)), ("object", Shape(.object([:]))),
    ("hash", Shape(.map(.nothing))), ("array", Shape(.array(.nothing))), ("list", Shape(.array(.nothing))),
    ("array of strings", Shape(.array(Shape(.string)))), ("list of strings", Shape(.array(Shape(.string)))),
    ("array of integers", Shape(.array(Shape(.integer)))), ("array of objects", Shape(.array(Shape(.object([:]))))),
    ("list of objects", Shape(.array(Shape(.object([:]))))),
  ]

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let type = documented.row.type else { return nil }
      let word = type.string.lowercased()
      guard let match = Self.words.first(where: { $0.0 == word }) else { return nil }
      return TypeClaim(.stated, rule: id, match.1, text: type.string, place: documented.file.place(of: type.span))
    }
  }
}
