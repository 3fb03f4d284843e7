import Schema
import SourceText

/// Names as they are settled where some are to be kept, with those that the pages would give in their stead.
struct KeptNames<ID: Hashable & Sendable>: Sendable {
  private(set) var names: [ID: String]
  /// Of what has kept its name and would have another one now.
  private(set) var givenUp: [ID: String] = [:]

  /// - Parameters:
  ///   - old: the names of the run before; one that is not free any more is not kept. What was taken for several things
  ///     had several: it keeps the one that the pages give, else the first.
  ///   - settle: settles the claims of one walk, with these names first.
  init(_ old: [ID: [String]], settle: ([ID: String]) -> [ID: String]) {
    let fresh = settle([:])
    var chosen: [ID: String] = [:]
    for (id, names) in old { chosen[id] = names.first { $0 == fresh[id] } ?? names.first }
    self.init(chosen, fresh, settle)
  }

  init(_ old: [ID: String], settle: ([ID: String]) -> [ID: String]) {
    self.init(old, settle([:]), settle)
  }

  private init(_ old: [ID: String], _ fresh: [ID: String], _ settle: ([ID: String]) -> [ID: String]) {
    // Old names of things that make no claim here are for another walk.
    guard fresh.contains(where: { id, name in old[id].map { $0 != name } ?? false }) else {
      names = fresh
      return
    }
    names = settle(old)
    for (id, name) in names where old[id] == name && fresh[id] != name { givenUp[id] = fresh[id] }
  }
}

extension NameClaim {
  /// Wants the name of the run before first, and before all others.
  func keeping(_ old: String?) -> NameClaim {
    guard let old else { return self }
    return NameClaim(id: id, candidates: [old] + candidates, rank: NameRank([-1], old))
  }
}

extension [Evidence] {
  /// What speaks for the name that the pages would give, overruled by the one that is kept.
  func overruled(byKept name: String, insteadOf givenUp: String, _ aspect: Evidence.Aspect = .name) -> [Evidence] {
    let claim = "\(Quotation.short(name)), as in the run before; the pages alone give \(Quotation.short(givenUp))"
    let kept = Evidence(.guessed, aspect, rule: "name-is-kept", claim: claim, place: first?.place)
    return [kept]
      + map { evidence in
        var evidence = evidence
        evidence.isOverruled = true
        return evidence
      }
  }
}
