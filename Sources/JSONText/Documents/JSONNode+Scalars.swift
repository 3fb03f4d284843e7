extension JSONNode {
  /// Whether this is `null`.
  package var isNull: Bool {
    kind == .null
  }

  /// The text of a string without escapes, else nil. Lone surrogates become U+FFFD.
  package var stringValue: String? {
    kind == .string ? tape.string(at: index) : nil
  }

  /// Whether this is a string of exactly this text. Quicker than to compare `stringValue`: it makes no string.
  package func stringEquals(_ text: String) -> Bool {
    guard kind == .string else { return false }
    var text = text
    return text.withUTF8 { tape.stringEquals($0, at: index) }
  }

  /// The truth value of `true` or `false`, else nil.
  package var boolValue: Bool? {
    let entry = entry
    guard entry.kind == .bool else { return nil }
    return entry.end - entry.start == 4
  }

  /// The text of a number as it was written, else nil.
  package var numberText: String? {
    kind == .number ? String(decoding: rawBytes, as: UTF8.self) : nil
  }

  /// The number, else nil.
  package var number: JSONNumber? {
    numberText.map(JSONNumber.init(validated:))
  }

  /// Whether this is a number written without fraction and exponent: true of `1`, false of `1.0` and of strings.
  package var isInteger: Bool {
    let entry = entry
    return entry.kind == .number && !entry.isIntricate
  }

  /// The value of a number that is whole and fits an `Int` (also `1.0` and `1e2`; ask `isInteger` too where the spelling
  /// counts), else nil.
  package var intValue: Int? {
    let entry = entry
    guard entry.kind == .number else { return nil }
    return entry.isIntricate ? number?.intValue : withRawBytes(NumberReading.integer)
  }

  /// The value of a number as the nearest `Double`; nil if this is no number, or one beyond the range of `Double`.
  package var doubleValue: Double? {
    guard kind == .number else { return nil }
    return withRawBytes(NumberReading.double)
  }
}
