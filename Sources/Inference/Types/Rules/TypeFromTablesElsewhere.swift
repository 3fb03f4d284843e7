import Schema

/// The tables of other pages that describe the same name, where all of them say the same.
struct TypeFromTablesElsewhere: TypeRule {
  let id = "type-from-tables-elsewhere"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.tablesElsewhere.map { TypeClaim(.said, rule: id, $0.shape, text: $0.text ?? subject.name, place: $0.place) }
  }
}
