/// The fewest lines to remove and add that lead from one text to another (Myers, "An O(ND) Difference Algorithm").
/// Texts with very little in common are simply replaced.
struct LineEdits {
  enum Kind: String {
    case same = " "
    case removed = "-"
    case added = "+"
  }

  struct Edit: Hashable {
    var kind: Kind
    var line: String
  }

  private(set) var edits: [Edit] = []

  /// Changes that are looked for at most; memory grows with the square.
  private static let limit = 600

  init(old: [String], new: [String]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    edits += old[..<head].map { Edit(kind: .same, line: $0) }
    edits += Self.middle(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    edits += old[(old.count - tail)...].map { Edit(kind: .same, line: $0) }
  }

  private static func middle(_ old: [String], _ new: [String]) -> [Edit] {
    guard let steps = search(old, new) else {
      return old.map { Edit(kind: .removed, line: $0) } + new.map { Edit(kind: .added, line: $0) }
    }
    return retrace(steps, old, new)
  }

  /// The furthest place reached in `old` on each diagonal, by number of changes; nil if there are too many.
  private static func search(_ old: [String], _ new: [String]) -> [[Int]]? {
    let most = min(old.count + new.count, limit)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var steps: [[Int]] = []
    for changes in 0...most {
      // Only the middle part of the diagonals has been reached.
      steps.append(Array(furthest[(most + 1 - changes - 1)...(most + 1 + changes + 1)]))
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        let at = most + 1 + diagonal
        let goesDown = diagonal == -changes || (diagonal != changes && furthest[at - 1] < furthest[at + 1])
        var row = goesDown ? furthest[at + 1] : furthest[at - 1] + 1
        while row < old.count, row - diagonal < new.count, old[row] == new[row - diagonal] { row += 1 }
        furthest[at] = row
        if row >= old.count, row - diagonal >= new.count { return steps }
      }
    }
    return nil
  }

  private static func retrace(_ steps: [[Int]], _ old: [String], _ new: [String]) -> [Edit] {
    var edits: [Edit] = []
    var row = old.count
    var column = new.count
    for changes in stride(from: steps.count - 1, through: 0, by: -1) {
      let furthest = steps[changes]
      let at = changes + 1 + row - column
      let diagonal = row - column
      let cameDown = diagonal == -changes || (diagonal != changes && furthest[at - 1] < furthest[at + 1])
      let before = cameDown ? diagonal + 1 : diagonal - 1
      let beforeRow = changes == 0 ? 0 : furthest[changes + 1 + before]
      let beforeColumn = changes == 0 ? 0 : beforeRow - before
      while row > beforeRow, column > beforeColumn {
        row -= 1
        column -= 1
        edits.append(Edit(kind: .same, line: old[row]))
      }
      guard changes > 0 else { break }
      edits.append(cameDown ? Edit(kind: .added, line: new[beforeColumn]) : Edit(kind: .removed, line: old[beforeRow]))
      row = beforeRow
      column = beforeColumn
    }
    return edits.reversed()
  }
}
