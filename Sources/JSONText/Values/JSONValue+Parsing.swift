extension JSONValue {
  /// Reads one JSON text (RFC 8259) from start to end.
  ///
  /// Of a key that stands twice in one object the last value counts. Nesting may be 512 levels deep.
  ///
  ///     try JSONValue(parsing: #"{"title": "Emma"}"#)
  ///
  /// - Throws: an error whose description tells the byte offset, what was found there and what should stand there.
  public init(parsing text: String) throws {
    self = try JSONDocument(text).root.value
  }

  /// Reads one JSON text in UTF-8 from start to end, as `init(parsing:)` does for a string.
  public init(parsing bytes: ArraySlice<UInt8>) throws {
    self = try JSONDocument(bytes).root.value
  }

  /// Reads one JSON text in UTF-8 from start to end, as `init(parsing:)` does for a string.
  public init(parsing bytes: some Collection<UInt8>) throws {
    self = try JSONDocument(ArraySlice(bytes)).root.value
  }
}
