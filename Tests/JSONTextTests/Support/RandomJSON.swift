import JSONText

/// Makes values of all kinds, with the awkward ones more often than chance would.
struct RandomJSON {
  var chance: SeededGenerator

  mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &chance)
  }

  mutating func value(depth: Int = 4) -> JSONValue {
    switch below(depth > 0 ? 8 : 5) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2, 3: .number(number())
    case 4: .string(string())
    case 5: .array((0..<below(5)).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth - 1))
    }
  }

  /// At times with more keys than an object searches without an index.
  mutating func object(depth: Int) -> JSONObject {
    let count = below(12) == 0 ? 40 : below(6)
    return JSONObject(uniqueKeysWithValues: (0..<count).map { _ in (string(), value(depth: min(depth, 1))) })
  }

  mutating func string() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "Z", "0", " ", "/", "\\", "\"", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "e", "\u{301}", "\u{2028}", "€",
      "\u{FFFD}", "\u{FEFF}", "😀", "\u{10FFFF}",
    ]
    let length = below(2) == 0 ? below(4) : below(30)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      text.append(below(3) == 0 ? scalars[below(scalars.count)] : scalars[below(4)])
    }
    return String(text)
  }

  mutating func numberText() -> String {
    var text = below(2) == 0 ? "-" : ""
    text += below(4) == 0 ? "0" : String(1 + below(9)) + digits(below(6))
    if below(2) == 0 {
      text += "." + digits(1 + below(4))
    }
    if below(3) == 0 {
      text += ["e", "E", "e+", "e-", "E-0"][below(5)] + digits(1 + below(below(5) == 0 ? 25 : 2))
    }
    return text
  }

  mutating func number() -> JSONNumber {
    JSONNumber(text: numberText()) ?? 0
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(below(10)) }.joined()
  }
}

extension JSONValue {
  /// The same value, spelt and ordered otherwise: members turned round, numbers shifted by a power of ten.
  var respelt: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.respelt))
    case .object(let object): .object(JSONObject(uniqueKeysWithValues: object.reversed().map { ($0, $1.respelt) }))
    case .number(let number): .number(number.respelt)
    default: self
    }
  }
}

extension JSONNumber {
  /// The same value with one more zero, before or after an exponent.
  var respelt: JSONNumber {
    let parts = text.split { $0 == "e" || $0 == "E" }
    let digits = parts[0].contains(".") ? parts[0] + "0" : parts[0] + ".0"
    return JSONNumber(text: digits + (parts.count > 1 ? "E" + parts[1] : "e-00")) ?? 0
  }
}
