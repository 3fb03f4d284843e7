/// The name that was probably meant, for "did you mean"; `nil` if none is near.
///
///     nearestName(to: "nmae", among: ["name", "title"])   // "name"
///
/// Near is a distance of one for short names, of a third of the length for longer ones, where a letter put in, left
/// out, changed, or swapped with its neighbour counts one. Of equally near names, the first by spelling.
func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let letters = Array(name.utf8)
  // Longer ones are no misspelt keys, and the table would be square in their length.
  guard letters.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in Set(names).sorted() where abs(candidate.utf8.count - letters.count) <= max(1, letters.count / 3) {
    let distance = editDistance(letters, Array(candidate.utf8))
    if distance <= max(1, letters.count / 3), distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.name
}

/// The optimal string alignment distance, kept to three rows.
private func editDistance(_ from: [UInt8], _ to: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for row in from.indices {
    var next = [row + 1]
    for column in to.indices {
      var cost = min(last[column + 1], next[column]) + 1
      cost = min(cost, last[column] + (from[row] == to[column] ? 0 : 1))
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      next.append(cost)
    }
    (beforeLast, last) = (last, next)
  }
  return last[to.count]
}
