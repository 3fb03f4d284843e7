extension JSONValue: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads through any decoder. Another library's decoder gives numbers as values, not as text; integers stay exact.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      let pairs = try container.allKeys.map { ($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) }
      self = .object(JSONObject(uniqueKeysWithValues: pairs))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let bool = try? container.decode(Bool.self) { return .bool(bool) }
    if let integer = try? container.decode(Int.self) { return .number(JSONNumber(integer)) }
    if let integer = try? container.decode(UInt64.self) { return .number(JSONNumber(integer)) }
    if let number = try? container.decode(Double.self), let exact = JSONNumber(number) { return .number(exact) }
    return .string(try container.decode(String.self))
  }

  /// Writes through any encoder; numbers outside of Int and Double are written as the nearest Double.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in object { try container.encode(value, forKey: Key(stringValue: key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null, .bool, .number, .string:
      var container = encoder.singleValueContainer()
      try encodeScalar(into: &container)
    }
  }

  private func encodeScalar(into container: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .bool(let bool): try container.encode(bool)
    case .number(let number):
      if let integer = number.intValue {
        try container.encode(integer)
      } else if let integer = UInt64(number.text) {
        try container.encode(integer)
      } else {
        try container.encode(number.doubleValue)
      }
    case .string(let string): try container.encode(string)
    case .null, .object, .array: try container.encodeNil()
    }
  }
}

extension JSONNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard case .number(let number) = try container.decode(JSONValue.self) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws { try JSONValue.number(self).encode(to: encoder) }
}
