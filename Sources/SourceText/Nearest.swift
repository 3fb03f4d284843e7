/// The candidate that a person most likely meant: the one with the fewest slips (letters missing, added, changed or
/// swapped), case aside, if there are few for the word's length; the first in `candidates` of equals.
///
///     nearest(to: "genrate", among: ["check", "generate"])   // "generate"
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars.prefix(100))
  let allowed = max(1, letters.count / 3)
  var best: (name: String, slips: Int)?
  for candidate in candidates {
    let slips = slips(letters, Array(candidate.lowercased().unicodeScalars.prefix(100)))
    if slips <= allowed, slips < best?.slips ?? .max { best = (candidate, slips) }
  }
  return best?.name
}

/// The distance of Damerau and Levenshtein, neighbours swapped counting as one slip.
private func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    before = last
    last = current
  }
  return last[right.count]
}
