import JSONText

/// Finds where documented names stand in an example body.
///
/// A table names the keys of one object of the body, `a.b` being `b` in its `a`: the object that has most of the
/// names. A name that it lacks is looked for elsewhere, nearest the top first; a name found nowhere is documented and
/// never shown, and belongs to the object that has most of the others.
package struct FieldPlacing {
  /// Every key path of the body, list elements being `[]`, nearest the top first.
  private let paths: [[String]]
  /// Those that end in a key, in their order.
  private let pathsByEnd: [String: [[String]]]

  /// - Parameter paths: each once.
  package init(paths: some Sequence<[String]>) {
    let spelt = paths.map { (path: $0, text: $0.joined(separator: ".")) }
    let sorted = spelt.sorted { ($0.path.count, $0.text) < ($1.path.count, $1.text) }.map(\.path)
    self.paths = sorted
    pathsByEnd = Dictionary(grouping: sorted) { $0.last ?? "" }
  }

  /// The key paths of an example body, each once.
  package static func keyPaths(of node: JSONNode) -> Set<[String]> {
    var found: Set<[String]> = []
    walk(node, [], &found)
    return found
  }

  private static func walk(_ node: JSONNode, _ path: [String], _ found: inout Set<[String]>) {
    switch node.kind {
    case .object:
      for member in node.members {
        found.insert(path + [member.key])
        walk(member.value, path + [member.key], &found)
      }
    case .array: for element in node.elements { walk(element, path + ["[]"], &found) }
    default: break
    }
  }

  /// The components of a documented name: `last_loan.state`, `last_loan[state]` and `data/last_loan/state` alike;
  /// `loans[].state` and `loans[n].state` as `loans.state`.
  package static func components(of name: String) -> [String] { listComponents(of: name).filter { $0 != "[]" } }

  /// The same with `[]` for what is said to be a list: `loans[].state`, `loans[n].state`, `loans[]`.
  package static func listComponents(of name: String) -> [String] {
    var parts: [String] = []
    var start = name.utf8.startIndex
    // One slash may part alternatives: `email/phone`.
    if name.utf8.contains(UInt8(ascii: "/")) {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 2, parts.allSatisfy({ $0.utf8.allSatisfy(isOfNames) && !$0.isEmpty }) {
        return parts.map(String.init)
      }
    }
    for index in name.utf8.indices {
      let byte = name.utf8[index]
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") else { continue }
      let part = String(name[start..<index])
      let isInBrackets = byte == UInt8(ascii: "]") && start > name.utf8.startIndex
      if isInBrackets, indices.contains(part) { parts.append("[]") } else if !part.isEmpty { parts.append(part) }
      start = name.utf8.index(after: index)
    }
    if start < name.utf8.endIndex { parts.append(String(name[start...])) }
    return parts
  }

  private static func isOfNames(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
  }

  /// What stands in brackets where any element of a list is meant.
  private static let indices: Set<String> = ["", "n", "i", "x", "*", "0", "index"]

  /// For each name the path of its place, and whether the body shows it there.
  package func place(_ names: [String]) -> [(path: [String], isShown: Bool)] {
    let keys = names.map(Self.components)
    var votes: [[String]: Int] = [:]
    for key in keys {
      let bases = Set(candidates(key).compactMap { Self.base(of: $0, endingIn: key) })
      for base in bases { votes[base, default: 0] += 1 }
    }
    let base = votes.max { Self.isWorse($0, $1) }?.key ?? []
    return keys.map { key in
      let paths = candidates(key)
      if let exact = paths.first(where: { Self.base(of: $0, endingIn: key) == base }) { return (exact, true) }
      if let elsewhere = paths.first(where: { Self.base(of: $0, endingIn: key) != nil }) { return (elsewhere, true) }
      return (base + key, false)
    }
  }

  /// The paths that may end in the components of a name.
  private func candidates(_ key: [String]) -> [[String]] {
    key.last.map { pathsByEnd[$0] ?? [] } ?? paths
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
