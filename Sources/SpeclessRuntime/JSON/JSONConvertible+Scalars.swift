extension Bool: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.bool()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.bool(self)
  }
}

extension Int: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.int()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.int(self)
  }
}

extension Double: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.double()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.double(self)
  }
}

extension String: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.string()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.string(self)
  }
}

extension Date: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.date()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.date(self)
  }
}

extension JSONValue: JSONConvertible {
  public init(json: JSONReader) {
    self = json.value()
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.value(self)
  }
}

extension JSONObject: JSONConvertible {
  public init(json: JSONReader) throws {
    self = try json.object().members
  }

  public func writeJSON(to json: inout JSONWriter) {
    json.value(.object(self))
  }
}
