extension JSONValue: CustomStringConvertible {
  /// The value as JSON text.
  ///
  /// - Parameters:
  ///   - pretty: one member or element a line, indented by two spaces; empty ones stay `{}` and `[]`. No line feed ends
  ///     the text.
  ///   - sortedKeys: members by the UTF-8 of their keys instead of in their own order.
  public func serialized(pretty: Bool = false, sortedKeys: Bool = false) -> String {
    String(decoding: serializedBytes(pretty: pretty, sortedKeys: sortedKeys), as: UTF8.self)
  }

  /// The value as JSON text in UTF-8; otherwise as `serialized(pretty:sortedKeys:)`.
  public func serializedBytes(pretty: Bool = false, sortedKeys: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty, sortedKeys: sortedKeys)
    writer.write(self)
    return writer.bytes
  }

  /// Compact JSON.
  public var description: String {
    serialized()
  }
}

extension JSONObject: CustomStringConvertible {
  /// Compact JSON.
  public var description: String {
    JSONValue.object(self).serialized()
  }
}
