import JSONText

/// A JSON text that is being written, in UTF-8, compact.
///
/// Handed down from value to value; each appends itself by one of the methods.
public struct JSONWriter: Sendable {
  var bytes: [UInt8] = []
  /// What had no form as JSON, with the offset of the `null` that stands in its place.
  private var gaps: [(offset: Int, message: String)] = []

  init() {}

  /// Writes `null`.
  public mutating func null() {
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes an integer.
  public mutating func int(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes the shortest number that reads back the same. JSON has neither infinity nor NaN: those fail the whole text.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return gap("\(value) is no JSON number") }
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes an instant as RFC 3339 writes it, in UTC: `2015-03-03T00:51:08Z`. Years are those from 0 to 9999.
  public mutating func date(_ value: Date) {
    guard let text = Timestamp.text(of: value) else { return gap("the date is not within the years 0 to 9999") }
    string(text)
  }

  /// Writes any value as it is.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): string(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members): object(members) { $0.value($1) }
    }
  }

  /// Writes an array, with a closure that writes one element.
  public mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst {
        bytes.append(UInt8(ascii: ","))
      }
      isFirst = false
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes an object in the order of the pairs, with a closure that writes one value.
  public mutating func object<Value>(
    _ members: some Sequence<(key: String, value: Value)>, _ write: (inout Self, Value) -> Void
  ) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in members {
      if !isFirst {
        bytes.append(UInt8(ascii: ","))
      }
      isFirst = false
      string(key)
      bytes.append(UInt8(ascii: ":"))
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func gap(_ message: String) {
    gaps.append((bytes.count, message))
    null()
  }

  /// A finished text, gaps and all, to compare values by.
  init(writing value: some JSONConvertible) {
    value.writeJSON(to: &self)
  }

  /// Whether the same was written, gaps for the same reasons included.
  func hasSameText(as other: JSONWriter) -> Bool {
    bytes == other.bytes && gaps.elementsEqual(other.gaps) { $0 == $1 }
  }

  /// What was written, so that the order of keys does not count and numbers are equal by value; nil with a gap.
  var value: JSONValue? {
    gaps.isEmpty ? try? JSONValue(parsing: bytes) : nil
  }

  /// The text that was written.
  ///
  /// - Throws: `EncodingProblem` with the path of the first value that JSON has no form for.
  consuming func finish() throws -> [UInt8] {
    if let gap = gaps.first {
      throw EncodingProblem(offset: gap.offset, message: gap.message, in: bytes)
    }
    return bytes
  }
}
