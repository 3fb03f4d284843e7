import SourceText

/// What parameters say on other pages: those of the query by their names, those of paths by where they stand.
struct ParameterIndex {
  let path: PathValues
  /// The claims of one name, with what contradicts the first of them, and the first that another operation makes.
  private struct Claims {
    var first: Leading
    var second: Leading?
  }

  private struct Leading {
    let operation: String
    let claim: TypeClaim
    /// Operations that contradict it.
    var contradicting: Set<String> = []

    mutating func hold(against claim: TypeClaim, of operation: String) {
      if claim.shape.conflicts(with: self.claim.shape) { contradicting.insert(operation) }
    }
  }

  private var byName: [String: Claims] = [:]

  init(_ operations: [ReadOperation]) {
    path = PathValues(operations)
    var said: [String: [(operation: String, claim: TypeClaim)]] = [:]
    for operation in operations {
      for row in operation.slots.queryRows {
        let subject = TypeSubject(
          name: row.row.name.string, observations: [], rows: [row], isRequest: true, queryValues: [], elsewhere: [])
        for rule in tableRules {
          for claim in rule.claims(subject) { said[subject.name, default: []].append((operation.draft.key, claim)) }
        }
      }
    }
    byName = said.compactMapValues { claims in
      guard let first = claims.first.map({ Leading(operation: $0.operation, claim: $0.claim) }) else { return nil }
      let other = claims.first { $0.operation != first.operation }
      var known = Claims(first: first, second: other.map { Leading(operation: $0.operation, claim: $0.claim) })
      for (operation, claim) in claims {
        known.first.hold(against: claim, of: operation)
        known.second?.hold(against: claim, of: operation)
      }
      return known
    }
  }

  /// What the others say, if they agree; no operation is a witness for itself.
  func elsewhere(_ name: String, except operation: String) -> [TypeSubject.Elsewhere] {
    guard let known = byName[name], let leading = known.first.operation == operation ? known.second : known.first,
      leading.contradicting.subtracting([operation]).isEmpty, let place = leading.claim.place
    else { return [] }
    return [.init(shape: leading.claim.shape, text: leading.claim.text, place: place)]
  }
}
