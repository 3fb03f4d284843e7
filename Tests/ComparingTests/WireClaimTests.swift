import Schema
import Testing

@testable import Comparing

/// What the rules say of calls is held against calls: values that the one version documents are read by the other.
struct WireClaimTests {
  @Test(arguments: allCases)
  func callsBreakWhereRulesSaySo(item: Case) {
    let (old, new) = item.versions
    expectAgreement(old, new, "")
    expectAgreement(new, old, "and back")
  }

  /// Two edits at once: what one breaks, the other does not mend, and nothing breaks that neither says.
  @Test func pairsOfEditsAgreeToo() {
    let edits = fieldCases + noteCases
    var random = SeededGenerator(seed: UInt64.random(in: .min ... .max))
    let seed = random.seed
    for _ in 0..<200 {
      let old = booksAPI()
      var new = old
      let names = (0..<2).compactMap { _ -> String? in
        let item = edits.randomElement(using: &random)
        item?.edit(&new)
        return item?.name
      }
      expectAgreement(old, new, "\(names), seed \(seed)")
      expectAgreement(new, old, "\(names) back, seed \(seed)")
    }
  }

  private func expectAgreement(_ old: API, _ new: API, _ what: String) {
    let claims = compare(old, new).filter { $0.breaks.contains(.wire) }
    let failure = Traffic(old: old, new: new).failure
    if let failure {
      #expect(!claims.isEmpty, "\(what): no rule says that calls break, but \(failure)")
    } else {
      #expect(claims.map(\.headline) == [], "\(what): all calls went well")
    }
  }
}

/// SplitMix64: the same seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
