extension Array: JSONConvertible where Element: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.array()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.array(self) { $1.writeJSON(to: &$0) }
  }
}

/// Keys are written sorted by their UTF-8, so that equal dictionaries give equal bytes.
extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.dictionary()
  }

  public func writeJSON(to json: inout JSONWriter) {
    let members = sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    json.object(members) { $1.writeJSON(to: &$0) }
  }
}

/// nil is `null`.
extension Optional: JSONConvertible where Wrapped: JSONConvertible {
  public init(json: JSONReader) throws {
    self = json.isNull ? nil : try Wrapped(json: json)
  }

  public func writeJSON(to json: inout JSONWriter) {
    if let self {
      self.writeJSON(to: &json)
    } else {
      json.null()
    }
  }
}
