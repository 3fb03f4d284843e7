import Schema

/// Values in the query of a route or cURL line: `force=true`, `page=2`. Any text may stand in a query, so only
/// `true` and `false` say something for sure.
struct TypeFromQueryValues: TypeRule {
  let id = "type-from-query"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.queryValues.compactMap { value in
      guard value.string == "true" || value.string == "false" else { return nil }
      return TypeClaim(
        .shown, rule: id, Shape(.boolean), text: value.string, place: subject.file?.place(of: value.span))
    }
  }
}
