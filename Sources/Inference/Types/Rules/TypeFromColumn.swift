import Schema

/// A column that states types: `| pages | integer | Number of pages |`.
struct TypeFromColumn: TypeRule {
  let id = "type-from-column"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let type = documented.row.type, let column = documented.words.columnType else { return nil }
      // A date that is shown says more; one that is not, is text.
      let isUnseen = subject.observations.allSatisfy { $0.node.kind == .null }
      guard let shape = column.shape ?? (column.isOfCalendar && isUnseen ? Shape(.string) : nil) else { return nil }
      return TypeClaim(
        .stated, rule: id, shape, text: Quotation.short(type.string), place: documented.file.place(of: type.span))
    }
  }
}
