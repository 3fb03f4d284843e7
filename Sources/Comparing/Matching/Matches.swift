/// Which things of two versions are the same thing, which are gone and which are new.
package struct Matches<Value: Sendable>: Sendable {
  package struct Pair: Sendable {
    package var old: Value
    package var new: Value
  }

  /// In the order of the new version.
  package private(set) var pairs: [Pair] = []
  /// In the order of the old version.
  package private(set) var removed: [Value] = []
  /// In the order of the new version.
  package private(set) var added: [Value] = []

  /// A way to know a thing again: things with equal keys belong together, if each version has only one of them left.
  /// The name on either side may differ, so each has its own function; nil takes no part.
  struct Key {
    var old: (Int, Value) -> String?
    var new: (Int, Value) -> String?

    init(old: @escaping (Int, Value) -> String?, new: @escaping (Int, Value) -> String?) {
      self.old = old
      self.new = new
    }

    /// The same on both sides.
    init(_ key: @escaping (Value) -> String?) {
      self.init(old: { key($1) }, new: { key($1) })
    }
  }

  /// - Parameter keys: the surest first; what one has paired, later ones leave alone.
  init(_ old: [Value], _ new: [Value], by keys: [Key]) {
    var partners = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for key in keys {
      let olds = Self.unique(old, key.old) { isTaken[$0] }
      let news = Self.unique(new, key.new) { partners[$0] != nil }
      for (text, index) in news {
        guard let partner = olds[text] else { continue }
        partners[index] = partner
        isTaken[partner] = true
      }
    }
    for (index, value) in new.enumerated() {
      if let partner = partners[index] {
        pairs.append(Pair(old: old[partner], new: value))
      } else {
        added.append(value)
      }
    }
    removed = old.indices.filter { !isTaken[$0] }.map { old[$0] }
  }

  private static func unique(
    _ values: [Value], _ key: (Int, Value) -> String?, isTaken: (Int) -> Bool
  ) -> [String: Int] {
    var found: [String: Int?] = [:]
    for (index, value) in values.enumerated() where !isTaken(index) {
      guard let text = key(index, value) else { continue }
      found[text] = found.keys.contains(text) ? .some(nil) : index
    }
    return found.compactMapValues(\.self)
  }
}
