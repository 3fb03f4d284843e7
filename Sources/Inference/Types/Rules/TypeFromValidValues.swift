import Schema

/// Valid values tell a type: `true`, `false` a Boolean; `1024-65535` an integer; words a string.
struct TypeFromValidValues: TypeRule {
  let id = "type-from-valid-values"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      let values = documented.words.validValues
      guard let shape = values.shape, let first = documented.row.validValues.first else { return nil }
      return TypeClaim(
        .stated, rule: id, shape, text: documented.row.validValues.map(\.string).joined(separator: ", "),
        place: documented.file.place(of: first.span))
    }
  }
}
