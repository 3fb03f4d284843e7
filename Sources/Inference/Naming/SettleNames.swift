/// Gives each claim the first of its candidates that no claim of lower rank took and that is not reserved.
///
/// Names of types are compared without regard to case, since files are named after them and some disks fold case; for
/// members `foldsCase` is false. Where all candidates are gone the first one gets a number. The order of the claims does not matter, and a new claim of higher
/// rank than all others renames nothing.
package func settleNames<ID>(
  _ claims: [NameClaim<ID>], reserved: Set<String>, foldsCase: Bool = true
) -> [ID: String] {
  var taken = TakenNames(reserved: reserved, foldsCase: foldsCase)
  var names: [ID: String] = [:]
  var numbers: [String: Int] = [:]
  for claim in claims.sorted(by: comesFirst) where names[claim.id] == nil {
    let name =
      claim.candidates.first { !$0.isEmpty && !taken.contains($0) } ?? numbered(claim, taken, &numbers)
    taken.insert(name)
    names[claim.id] = name
  }
  return names
}

/// The names that are gone.
private struct TakenNames {
  let foldsCase: Bool
  private let reserved: Set<String>
  private var names: Set<String> = []

  init(reserved: Set<String>, foldsCase: Bool) {
    self.foldsCase = foldsCase
    self.reserved = foldsCase ? Set(reserved.map { $0.lowercased() }) : reserved
  }

  func contains(_ name: String) -> Bool {
    let name = foldsCase ? name.lowercased() : name
    return names.contains(name) || reserved.contains(name)
  }

  mutating func insert(_ name: String) { names.insert(foldsCase ? name.lowercased() : name) }
}

/// Claims of the same rank are told apart by what they want, at last by what they are called.
private func comesFirst<ID>(_ left: NameClaim<ID>, _ right: NameClaim<ID>) -> Bool {
  if left.rank != right.rank { return left.rank < right.rank }
  if left.candidates != right.candidates { return left.candidates.lexicographicallyPrecedes(right.candidates) }
  return String(describing: left.id) < String(describing: right.id)
}

/// `book` → `book2`; a name that ends with a digit keeps it apart: `sha256` → `sha256No2`.
///
/// `numbers` remembers how far each stem has come.
private func numbered<ID>(_ claim: NameClaim<ID>, _ taken: TakenNames, _ numbers: inout [String: Int]) -> String {
  let first = claim.candidates.first { !$0.isEmpty } ?? "value"
  let stem = first.last?.isNumber == true ? first + "No" : first
  var number = numbers[stem.lowercased()] ?? 2
  while taken.contains("\(stem)\(number)") { number += 1 }
  numbers[stem.lowercased()] = number + 1
  return "\(stem)\(number)"
}
