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
    guard old.contains(where: { fresh[$0.key] != $0.value }) else {
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

extension Evidence {
  /// Why a thing is not called what the pages would call it.
  static func kept(_ name: String, _ givenUp: String, _ aspect: Aspect = .name, place: SourcePlace?) -> Evidence {
    let claim = "\(Quotation.short(name)), as in the run before; the pages alone give \(Quotation.short(givenUp))"
    return Evidence(.guessed, aspect, rule: "name-is-kept", claim: claim, place: place)
  }
}

extension [Evidence] {
  /// The same, overruled by what has the upper hand.
  var overruled: [Evidence] {
    map { evidence in
      var evidence = evidence
      evidence.isOverruled = true
      return evidence
    }
  }
}
