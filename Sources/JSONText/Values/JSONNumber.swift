/// A JSON number (RFC 8259, 6) that keeps its text: `1.50` stays `1.50`, and no digit is lost to rounding.
///
///     JSONNumber(text: "1.0") == JSONNumber(text: "10e-1")  // true: equal by exact decimal value
///     JSONNumber(text: "0.10")?.text                        // "0.10"
///     JSONNumber(text: "01")                                // nil: no JSON number
public struct JSONNumber: Sendable {
  /// The number as it was written, always valid JSON.
  public let text: String

  /// Takes the text of a number; nil if the text is no JSON number from its first byte to its last.
  public init?(text: String) {
    guard let document = try? JSONDocument(text) else { return nil }
    guard document.root.kind == .number, document.root.span.count == text.utf8.count else { return nil }
    self.text = text
  }

  /// The number in its plain decimal form, such as `-12`.
  public init(_ value: Int) {
    text = String(value)
  }

  /// The number in its plain decimal form, such as `-12`.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// The shortest text that reads back as the same `Double`; nil for infinity and NaN, which JSON does not have.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// For text that a scanner has found to be a number.
  init(validated text: String) {
    self.text = text
  }
}

extension JSONNumber {
  /// Whether the text is that of an integer, with neither fraction nor exponent: true of `1`, false of `1.0` and `1e2`.
  public var isInteger: Bool {
    !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }

  /// The exact value, if it is whole and fits an `Int`: 100 for `100`, `100.0` and `1e2`; nil for `1.5`.
  public var intValue: Int? {
    isInteger ? Int(text) : decimalForm.intValue
  }

  /// The nearest `Double`: infinite where the number is beyond its range (`1e400`), 0 where it is too small.
  public var doubleValue: Double {
    Double(text) ?? .nan  // Never nil in fact: Swift reads every JSON number.
  }

  var decimalForm: DecimalForm {
    DecimalForm(of: text)
  }
}

extension JSONNumber: Hashable {
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text == right.text || left.decimalForm == right.decimalForm
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(decimalForm)
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral, CustomStringConvertible {
  public init(integerLiteral value: Int) {
    self.init(value)
  }

  public var description: String {
    text
  }
}
