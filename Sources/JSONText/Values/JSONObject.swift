/// The members of a JSON object, in the order in which they were written.
///
///     var shelf: JSONObject = ["name": "Novels", "room": 3]
///     shelf["room"] = 4          // replaced where it stands
///     shelf["locked"] = false    // appended
///     shelf["name"] = nil        // removed; `.null` would set it to null
///
/// Equality and hash do not depend on the order. Keys are compared by their Unicode scalars.
/// Looking up and setting a key takes constant time in big objects, a short search in small ones.
public struct JSONObject: Sendable {
  typealias Entry = (key: String, value: JSONValue)

  private(set) var entries: [Entry] = []
  /// Where each key stands in `entries`; kept only beyond `searchedCount` keys.
  private var positions: [ExactText: Int]?

  /// Up to this many keys a search from the start is quicker than a hash.
  private static let searchedCount = 16

  /// An object without members.
  public init() {}

  /// An object of the pairs in their order. Where a key comes twice, its last value stands in its first place.
  public init(uniqueKeysWithValues pairs: some Sequence<(String, JSONValue)>) {
    entries.reserveCapacity(pairs.underestimatedCount)
    for (key, value) in pairs {
      set(key, to: value)
    }
  }

  /// The value of a key, nil if there is none. Setting replaces in place or appends; setting nil removes the key.
  public subscript(key: String) -> JSONValue? {
    get {
      position(of: key).map { entries[$0].value }
    }
    set {
      if let newValue {
        set(key, to: newValue)
      } else {
        remove(key)
      }
    }
  }

  /// Where a key stands, nil if there is none.
  private func position(of key: String) -> Int? {
    if let positions {
      return positions[ExactText(text: key)]
    }
    return entries.firstIndex { $0.key.hasSameBytes(as: key) }
  }

  private mutating func set(_ key: String, to value: JSONValue) {
    if let position = position(of: key) {
      entries[position].value = value
      return
    }
    entries.append((key, value))
    if positions != nil {
      positions?[ExactText(text: key)] = entries.count - 1
    } else if entries.count > Self.searchedCount {
      rebuildPositions()
    }
  }

  private mutating func remove(_ key: String) {
    guard let position = position(of: key) else { return }
    entries.remove(at: position)
    if entries.count <= Self.searchedCount {
      positions = nil
    } else if position == entries.count {
      positions?[ExactText(text: key)] = nil
    } else {
      rebuildPositions()
    }
  }

  private mutating func rebuildPositions() {
    var positions = [ExactText: Int](minimumCapacity: entries.count * 2)
    for (position, entry) in entries.enumerated() {
      positions[ExactText(text: entry.key)] = position
    }
    self.positions = positions
  }
}
