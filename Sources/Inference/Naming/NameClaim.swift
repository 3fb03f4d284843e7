/// A thing that wants a name, and the names that it would take, best first.
///
///     NameClaim(id: "GET /books", candidates: ["list", "listBooks"], rank: .init([2], "GET /books"))
package struct NameClaim<ID: Hashable> {
  package var id: ID
  package var candidates: [String]
  /// Lower keeps the better name. Two claims should not have the same rank.
  package var rank: NameRank

  package init(id: ID, candidates: [String], rank: NameRank) {
    self.id = id
    self.candidates = candidates
    self.rank = rank
  }
}

extension NameClaim: Sendable where ID: Sendable {}

/// An intrinsic order: weights first (a path's length, say), then a text. `[2, 0]` and `"books"` can be written plainly.
package struct NameRank: Hashable, Sendable, Comparable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  package var weights: [Int]
  package var text: String

  package init(_ weights: [Int] = [], _ text: String = "") {
    self.weights = weights
    self.text = text
  }

  package init(arrayLiteral elements: Int...) { self.init(elements) }
  package init(stringLiteral value: String) { self.init([], value) }

  package static func < (left: NameRank, right: NameRank) -> Bool {
    if left.weights != right.weights { return left.weights.lexicographicallyPrecedes(right.weights) }
    return left.text < right.text
  }
}
