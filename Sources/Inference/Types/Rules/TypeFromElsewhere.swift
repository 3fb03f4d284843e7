import Schema

/// The same name, shown elsewhere: in the same resource first, then in any.
struct TypeFromElsewhere: TypeRule {
  let id = "type-from-elsewhere"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.elsewhere.map {
      var shape = $0.shape
      shape.isNullable = false
      return TypeClaim(.shownElsewhere, rule: id, shape, text: $0.text ?? subject.name, place: $0.place)
    }
  }
}
