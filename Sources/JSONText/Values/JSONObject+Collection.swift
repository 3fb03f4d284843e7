extension JSONObject: RandomAccessCollection {
  public typealias Element = (key: String, value: JSONValue)

  public var startIndex: Int { 0 }

  public var endIndex: Int { entries.count }

  /// The member at a 0-based position, which must be within bounds.
  public subscript(position: Int) -> Element {
    entries[position]
  }

  /// The keys in their order.
  public var keys: [String] {
    entries.map(\.key)
  }

  /// The values in the order of their keys.
  public var values: [JSONValue] {
    entries.map(\.value)
  }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // A sum is the same in any order.
    var sum = 0
    for (key, value) in entries {
      var member = Hasher()
      member.combine(key)
      member.combine(value)
      sum &+= member.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Of a key that is written twice, the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(uniqueKeysWithValues: elements)
  }
}
