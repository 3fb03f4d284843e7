import Pages
import SourceText

/// Finds where documented names stand in an example body.
///
/// A table names the keys of one object of the body, `a.b` being `b` in its `a`: the object that has most of the
/// names. A name that it lacks is looked for elsewhere, nearest the top first; a name found nowhere is documented and
/// never shown, and belongs to the object that has most of the others.
struct FieldPlacing {
  /// Every key path of the body, list elements being `[]`.
  private let paths: [[String]]

  init(graph: SlotGraph, root: Int) {
    var found: [[String]] = []
    Self.walk(graph, root, [], &found, depth: 0)
    paths = found.sorted { ($0.count, $0.joined(separator: ".")) < ($1.count, $1.joined(separator: ".")) }
  }

  private static func walk(_ graph: SlotGraph, _ slot: Int, _ path: [String], _ found: inout [[String]], depth: Int) {
    guard depth < 40 else { return }
    for (key, member) in graph[slot].members {
      found.append(path + [key])
      walk(graph, member, path + [key], &found, depth: depth + 1)
    }
    if let element = graph[slot].element { walk(graph, element, path + ["[]"], &found, depth: depth + 1) }
  }

  /// The components of a documented name: `last_loan.state` and `last_loan[state]` alike.
  static func components(of name: String) -> [String] {
    name.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
  }

  /// For each name the path of its place, and whether the body shows it there.
  func place(_ names: [String]) -> [(path: [String], isShown: Bool)] {
    let keys = names.map(Self.components)
    var votes: [[String]: Int] = [:]
    for key in keys {
      let bases = Set(paths.compactMap { Self.base(of: $0, endingIn: key) })
      for base in bases { votes[base, default: 0] += 1 }
    }
    let base = votes.max { Self.isWorse($0, $1) }?.key ?? []
    return keys.map { key in
      if let exact = paths.first(where: { Self.base(of: $0, endingIn: key) == base }) { return (exact, true) }
      if let elsewhere = paths.first(where: { Self.base(of: $0, endingIn: key) != nil }) { return (elsewhere, true) }
      return (base + key, false)
    }
  }

  private static func isWorse(_ left: (key: [String], value: Int), _ right: (key: [String], value: Int)) -> Bool {
    (left.value, -left.key.count, right.key.joined(separator: "."))
      < (right.value, -right.key.count, left.key.joined(separator: "."))
  }

  /// What stands before `key` in `path`, list markers between its components aside.
  private static func base(of path: [String], endingIn key: [String]) -> [String]? {
    var rest = path[...]
    for component in key.reversed() {
      if rest.last != component, rest.last == "[]", component != key.last { rest = rest.dropLast() }
      guard rest.last == component else { return nil }
      rest = rest.dropLast()
    }
    return Array(rest)
  }
}
