/// A JSON text (RFC 8259) with the place of each value in it.
///
///     let document = try JSONDocument(#"{"title": "Emma", "pages": 474}"#)
///     document.root["pages"]?.intValue  // 474
///     document.root["pages"]?.span      // 27..<30
///
/// Reading is strict, with one grace: a byte order mark at the very start is passed over. Invalid UTF-8 and control
/// characters in strings are errors; escapes of lone surrogates are taken and read as U+FFFD. A key may stand twice
/// (see `duplicateKeys`). All offsets count bytes from the start of the given slice, whatever its own indices are.
package struct JSONDocument: Sendable {
  let tape: JSONTape

  /// How many bytes were read: with `init(_:)` all, with `init(prefixOf:)` up to the end of the value, including what
  /// white space stands before it.
  package let consumed: Int

  /// Reads bytes that are one JSON text from start to end.
  ///
  /// - Parameter maximumDepth: how many arrays and objects may stand inside each other.
  package init(_ bytes: ArraySlice<UInt8>, maximumDepth: Int = 512) throws(JSONSyntaxError) {
    try self.init(scanning: bytes, toEnd: true, maximumDepth: maximumDepth)
  }

  /// Reads bytes that are one JSON text from start to end.
  package init(_ bytes: [UInt8], maximumDepth: Int = 512) throws(JSONSyntaxError) {
    try self.init(scanning: bytes[...], toEnd: true, maximumDepth: maximumDepth)
  }

  /// Reads a string that is one JSON text from start to end; offsets count its UTF-8.
  package init(_ text: String, maximumDepth: Int = 512) throws(JSONSyntaxError) {
    try self.init(scanning: Array(text.utf8)[...], toEnd: true, maximumDepth: maximumDepth)
  }

  /// Reads one value at the start of the bytes and stops after it, whatever follows: JSON in the middle of a page.
  ///
  ///     try JSONDocument(prefixOf: Array("{} and more".utf8)[...]).consumed  // 2
  ///
  /// A number ends where its digits end: of `12ab` the prefix is `12`.
  package init(prefixOf bytes: ArraySlice<UInt8>, maximumDepth: Int = 512) throws(JSONSyntaxError) {
    try self.init(scanning: bytes, toEnd: false, maximumDepth: maximumDepth)
  }

  private init(scanning bytes: ArraySlice<UInt8>, toEnd: Bool, maximumDepth: Int) throws(JSONSyntaxError) {
    guard bytes.count < UInt32.max else {
      throw JSONSyntaxError(offset: 0, kind: .tooLong, found: .nothing)
    }
    let (nodes, consumed) = try bytes.withUnsafeBufferPointer {
      (buffer) throws(JSONSyntaxError) -> ([TapeNode], Int) in
      var scanner = JSONScanner(buffer, maximumDepth: maximumDepth)
      try scanner.scan(toEnd: toEnd)
      return (scanner.nodes, scanner.position)
    }
    tape = JSONTape(bytes: bytes, nodes: nodes)
    self.consumed = consumed
  }

  /// The outermost value.
  package var root: JSONNode {
    JSONNode(tape: tape, index: 0)
  }
}
