import Schema

/// Words of a description: "A list of tags", "Must be a JSON object", "Number of results".
struct TypeFromWords: TypeRule {
  let id = "type-from-words"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    subject.rows.compactMap { documented in
      guard let description = documented.row.description, let said = documented.words.description?.type else {
        return nil
      }
      return TypeClaim(
        .said, rule: id, Shape(said: said.value), text: said.text, place: documented.file.place(of: description.span))
    }
  }
}

extension TypeFromWords {
  /// Whether words speak of a number that need not be whole ("as a decimal", "e.g. 3.50"), or a name does (`latitude`).
  static func saysFractional(_ claim: TypeClaim) -> Bool {
    guard claim.shape.core == .number, let text = claim.text else { return false }
    if claim.rule == TypeFromDecimal.ruleID || claim.rule == TypeFromName().id { return true }
    guard claim.rule == TypeFromWords().id else { return false }
    return Identifier.words(of: text).contains(where: fractional.contains)
  }

  private static let fractional: Set<String> = [
    "float", "floating", "double", "decimal", "fractional", "fraction", "ratio", "percentage", "percent",
  ]
}

extension Shape {
  /// The shape that words speak of.
  init(said: SaidType) {
    switch said {
    case .boolean: self.init(.boolean)
    case .integer: self.init(.integer)
    case .number: self.init(.number)
    case .string: self.init(.string)
    case .timestamp: self.init(.timestamp)
    case .arrayOfStrings, .commaJoinedStrings: self.init(.array(Shape(.string)))
    case .arrayOfIntegers: self.init(.array(Shape(.integer)))
    case .array: self.init(.array(.nothing))
    case .freeObject: self.init(.map(.any))
    case .object: self.init(.object([:]))
    }
  }
}
