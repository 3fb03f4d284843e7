extension JSONValue {
  /// The value of a key; nil if this is no object or has no such key. A key whose value is `null` gives `.null`.
  public subscript(key: String) -> JSONValue? {
    objectValue?[key]
  }

  /// The element at a 0-based index; nil if this is no array or the index is out of its bounds.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The text of a string, else nil.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value of `true` or `false`, else nil.
  public var boolValue: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  /// The number, text and all, else nil.
  public var numberValue: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The value of a number that is whole and fits an `Int` (also `1.0` and `1e2`), else nil.
  public var intValue: Int? {
    numberValue?.intValue
  }

  /// The value of a number as the nearest `Double`; nil if this is no number, or one beyond the range of `Double`.
  public var doubleValue: Double? {
    guard let double = numberValue?.doubleValue, double.isFinite else { return nil }
    return double
  }

  /// The elements of an array, else nil.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, else nil.
  public var objectValue: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
