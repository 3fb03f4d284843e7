import Schema

/// A column that states types: `| pages | integer | Number of pages |`.
struct TypeFromColumn: TypeRule {
  let id = "type-from-column"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let type = documented.row.type, let shape = documented.words.columnType?.shape else { return nil }
      return TypeClaim(
        .stated, rule: id, shape, text: Quotation.short(type.string), place: documented.file.place(of: type.span))
    }
  }
}
