/// The members of an object that a model writes, in the order of the calls.
///
///     json.value("title", title)
///     json.nullable("subtitle", subtitle)  // nil writes null
///     json.optional("pages", pages)        // nil writes nothing
///     json.presence("note", note)
public struct JSONObjectWriter: Sendable {
  private var writer: JSONWriter
  private var isFirst = true

  /// Takes the text over, so that there is one owner of the bytes at any time and nothing is copied.
  init(taking writer: inout JSONWriter) {
    self.writer = JSONWriter()
    swap(&self.writer, &writer)
    self.writer.bytes.append(UInt8(ascii: "{"))
  }

  /// Closes the object and gives the text back.
  mutating func finish(into writer: inout JSONWriter) {
    self.writer.bytes.append(UInt8(ascii: "}"))
    swap(&self.writer, &writer)
  }

  /// Writes a member.
  public mutating func value<Value: JSONConvertible>(_ key: StaticString, _ value: Value) {
    self.key(key)
    value.writeJSON(to: &writer)
  }

  private mutating func key(_ key: StaticString) {
    if !isFirst {
      writer.bytes.append(UInt8(ascii: ","))
    }
    isFirst = false
    key.withUTF8Buffer { writer.string(utf8: $0) }
    writer.bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a member that is always there: nil as `null`.
  public mutating func nullable<Value: JSONConvertible>(_ key: StaticString, _ value: Value?) {
    self.value(key, value)
  }

  /// Writes a member if there is a value.
  public mutating func optional<Value: JSONConvertible>(_ key: StaticString, _ value: Value?) {
    if let value {
      self.key(key)
      value.writeJSON(to: &writer)
    }
  }

  /// Writes nothing, `null`, or a value.
  public mutating func presence<Value: JSONConvertible>(_ key: StaticString, _ value: Presence<Value>) {
    switch value {
    case .absent: break
    case .null: nullable(key, Value?.none)
    case .value(let value): self.value(key, value)
    }
  }
}

/// The same for strings, which most members are: a call with nothing generic is a third of the code at each use.
extension JSONObjectWriter {
  /// Writes a member.
  public mutating func value(_ key: StaticString, _ value: String) {
    self.key(key)
    writer.string(value)
  }

  /// Writes a member that is always there: nil as `null`.
  public mutating func nullable(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value {
      writer.string(value)
    } else {
      writer.null()
    }
  }

  /// Writes a member if there is a value.
  public mutating func optional(_ key: StaticString, _ value: String?) {
    if let value {
      self.key(key)
      writer.string(value)
    }
  }
}
