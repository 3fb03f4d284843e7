import JSONText

/// Any JSON value through any `Decoder` and `Encoder`. Numbers pass as `Int`, `UInt64` or `Double`, since a decoder does
/// not show their text; objects come in the order in which the decoder lists their keys.
extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      self = .object(try Self.members(of: container))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd {
        elements.append(try container.decode(JSONValue.self))
      }
      self = .array(elements)
    } else {
      self = try Self.scalar(in: decoder.singleValueContainer())
    }
  }

  private static func members(of container: KeyedDecodingContainer<AnyKey>) throws -> JSONObject {
    var object = JSONObject()
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      object[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
    return object
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() {
      return .null
    } else if let flag = try? container.decode(Bool.self) {
      return .bool(flag)
    } else if let text = try? container.decode(String.self) {
      return .string(text)
    } else if let integer = try? container.decode(Int.self) {
      return .number(JSONNumber(integer))
    } else if let integer = try? container.decode(UInt64.self) {
      return .number(JSONNumber(integer))
    } else if let number = JSONNumber(try container.decode(Double.self)) {
      return .number(number)
    }
    throw DecodingError.dataCorruptedError(in: container, debugDescription: "JSON has no such number")
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .null, .bool, .string, .number:
      var container = encoder.singleValueContainer()
      try encodeScalar(to: &container)
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements {
        try container.encode(element)
      }
    case .object(let members):
      var container = encoder.container(keyedBy: AnyKey.self)
      for (key, value) in members {
        try container.encode(value, forKey: AnyKey(stringValue: key))
      }
    }
  }

  private func encodeScalar(to container: inout some SingleValueEncodingContainer) throws {
    switch self {
    case .bool(let flag): try container.encode(flag)
    case .string(let text): try container.encode(text)
    case .number(let number):
      if let integer = number.intValue {
        try container.encode(integer)
      } else if let integer = UInt64(number.text) {
        try container.encode(integer)
      } else {
        try container.encode(number.doubleValue)
      }
    default: try container.encodeNil()
    }
  }
}

/// A key of any name.
private struct AnyKey: CodingKey {
  let stringValue: String

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  var intValue: Int? { nil }

  init?(intValue: Int) {
    return nil
  }
}
