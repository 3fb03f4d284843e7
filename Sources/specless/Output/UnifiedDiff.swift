/// The difference of two texts, line by line, with three lines around each change; long ones are cut.
///
///     @@ -1,2 +1,2 @@
///      public struct Shelf {
///     -  public var colour: String
///     +  public var color: String
struct UnifiedDiff {
  let text: String

  private static let context = 3
  private static let limit = 120

  init(old: [UInt8], new: [UInt8], path: String) {
    let edits = LineEdits(old: Self.lines(old), new: Self.lines(new)).edits
    var lines = Self.hunks(edits)
    if lines.count > Self.limit {
      lines = lines[..<Self.limit] + ["… \(lines.count - Self.limit) more lines"]
    }
    text = (["--- \(path)", "+++ \(path) (made anew)"] + lines).map { $0 + "\n" }.joined()
  }

  /// A last line without a line break is told by the mark that other tools use.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() } else { lines.append("\\ no line break at the end") }
    return bytes.isEmpty ? [] : lines
  }

  private static func hunks(_ edits: [LineEdits.Edit]) -> [String] {
    var result: [String] = []
    var index = 0
    while let first = edits[index...].firstIndex(where: { $0.kind != .same }) {
      var end = first
      var last = first
      while end < edits.count, end - last <= 2 * context {
        if edits[end].kind != .same { last = end }
        end += 1
      }
      let range = max(index, first - context)..<min(edits.count, last + context + 1)
      result += hunk(edits, range)
      index = range.upperBound
    }
    return result
  }

  private static func hunk(_ edits: [LineEdits.Edit], _ range: Range<Int>) -> [String] {
    let old = edits[..<range.lowerBound].count { $0.kind != .added }
    let new = edits[..<range.lowerBound].count { $0.kind != .removed }
    let oldCount = edits[range].count { $0.kind != .added }
    let newCount = edits[range].count { $0.kind != .removed }
    // An empty side is named by the line before it.
    let head = "@@ -\(old + (oldCount > 0 ? 1 : 0)),\(oldCount) +\(new + (newCount > 0 ? 1 : 0)),\(newCount) @@"
    return [head] + edits[range].map { $0.kind.rawValue + $0.line }
  }
}
