/// A pattern over paths: `*` and `?` stand for characters of one name, `**` for any number of folders. A pattern that
/// matches a folder matches all in it; one without a slash matches names at any depth.
///
///     Glob("drafts/**/*.txt").matches("drafts/2024/shelves.txt")   // true
///     Glob("*.css").matches("site/style.css")                      // true
struct Glob: Hashable, Sendable, CustomStringConvertible {
  let description: String
  private let segments: [[Unicode.Scalar]]

  init(_ pattern: String) {
    description = pattern
    let trimmed = pattern.hasSuffix("/") ? pattern.dropLast() : pattern[...]
    let names = trimmed.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    segments = trimmed.contains("/") ? names : [Self.anyFolders] + names
  }

  private static let anyFolders: [Unicode.Scalar] = ["*", "*"]

  func matches(_ path: String) -> Bool {
    guard segments.contains(where: { $0 != Self.anyFolders }) || description.contains("*") else { return false }
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    // reached[n]: the segments so far match the first n names.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for segment in segments {
      var next = [Bool](repeating: false, count: names.count + 1)
      for count in 0...names.count where segment == Self.anyFolders || count > 0 {
        next[count] =
          segment == Self.anyFolders
          ? reached[count] || (count > 0 && next[count - 1])
          : reached[count - 1] && Self.matches(segment, names[count - 1])
      }
      reached = next
    }
    // A match of fewer names is a folder above.
    return reached.dropFirst().contains(true)
  }

  private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var place = 0
    var star: (pattern: Int, name: Int)?
    var index = 0
    while index < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
        place += 1
        index += 1
      } else if let last = star {
        // Let the last star take one character more.
        star = (last.pattern, last.name + 1)
        place = last.pattern + 1
        index = last.name + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
