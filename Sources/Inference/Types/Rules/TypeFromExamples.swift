import Schema

/// Values in the bodies of examples: the join of their shapes.
struct TypeFromExamples: TypeRule {
  static let ruleID = "type-from-examples"
  let id = TypeFromExamples.ruleID

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    guard let first = subject.observations.first(where: { $0.node.kind != .null }) else { return [] }
    let shape = subject.observations.reduce(Shape.nothing) { $0.joined(with: Shape(of: $1.node)) }
    return [
      TypeClaim(
        .shown, rule: id, shape, text: String(decoding: first.node.rawBytes.prefix(200), as: UTF8.self),
        place: first.place)
    ]
  }
}
