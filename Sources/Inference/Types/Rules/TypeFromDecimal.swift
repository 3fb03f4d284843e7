import Schema

/// A number with a fraction that words give for an example or for a limit: "The price, e.g. 3.50", "at most 31.5".
struct TypeFromDecimal: TypeRule {
  static let ruleID = "type-from-decimal"
  let id = TypeFromDecimal.ruleID

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let description = documented.row.description, let said = documented.words.description?.decimal else {
        return nil
      }
      return TypeClaim(
        .said, rule: id, Shape(.number), text: said.text, place: documented.file.place(of: description.span))
    }
  }
}
