import Schema

/// A documented default: `false`, `-1`, `[]`. Prose is no default.
struct TypeFromDefault: TypeRule {
  let id = "type-from-default"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let text = documented.row.defaultValue, !text.string.contains(" "),
        let shape = TypeFromExampleValues.shape(of: text.string)
      else { return nil }
      return TypeClaim(.stated, rule: id, shape, text: text.string, place: documented.file.place(of: text.span))
    }
  }
}
