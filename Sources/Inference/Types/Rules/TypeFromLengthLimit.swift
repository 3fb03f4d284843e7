import Schema

/// A limit in characters is one of a string: "The command to run, maximum length: 4096".
struct TypeFromLengthLimit: TypeRule {
  let id = "type-from-length-limit"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let description = documented.row.description else { return nil }
      let limit = documented.words.description?.limits.first { limit in
        switch limit.value {
        case .minimumLength, .maximumLength: true
        case .minimum, .maximum: false
        }
      }
      return limit.map {
        TypeClaim(
          .said, rule: id, Shape(.string), text: $0.text, place: documented.file.place(of: description.span))
      }
    }
  }
}
