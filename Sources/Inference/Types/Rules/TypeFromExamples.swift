import Schema

/// Values in the bodies of examples: the join of their shapes.
struct TypeFromExamples: TypeRule {
  static let ruleID = "type-from-examples"
  let id = TypeFromExamples.ruleID

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    guard var first = subject.observations.first(where: { $0.node.kind != .null }) else { return [] }
    let shape = subject.observations.reduce(Shape.nothing) { $0.joined(with: Shape(of: $1.node)) }
    // The one that tells most: of 1 and 1.5 the latter, of [] and ["a"] the latter.
    if Shape(of: first.node).core != shape.core,
      let telling = subject.observations.first(where: { Shape(of: $0.node).core == shape.core })
    {
      first = telling
    }
    return [TypeClaim(.shown, rule: id, shape, text: Quotation.of(first), place: first.place)]
  }

  /// Examples that show another type than the one that covers all: the first of each.
  static func disagreements(_ subject: TypeSubject, with shape: Shape) -> [Evidence] {
    var seen: Set<String> = []
    return subject.observations.compactMap { observation in
      let own = Shape(of: observation.node)
      guard own.core != .nothing, own.core != shape.core, !own.isOpen, !(own.isObject && shape.isObject),
        seen.insert(own.description).inserted
      else { return nil }
      return Evidence(
        .shown, .type, rule: ruleID, claim: own.description, text: Quotation.of(observation), place: observation.place,
        isOverruled: shape.core != .any)
    }
  }
}

extension Shape {
  fileprivate var isObject: Bool {
    switch core {
    case .object, .map: true
    default: false
    }
  }
}
