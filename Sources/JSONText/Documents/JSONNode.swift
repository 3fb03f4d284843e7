/// One value of a document: a light reference that reads the bytes only when asked.
package struct JSONNode: Sendable {
  let tape: JSONTape
  let index: Int

  var entry: TapeNode {
    tape.nodes[index]
  }

  /// Which of the six kinds of value this is.
  package var kind: JSONKind {
    entry.kind
  }

  /// Where the value stands: byte offsets from the start of the document, quotation marks and brackets included.
  package var span: Range<Int> {
    let entry = entry
    return Int(entry.start)..<Int(entry.end)
  }

  /// The bytes of the value as they stand in the document.
  package var rawBytes: ArraySlice<UInt8> {
    let span = span
    let base = tape.bytes.startIndex
    return tape.bytes[(base + span.lowerBound)..<(base + span.upperBound)]
  }

  /// Lends the bytes of the value as they stand in the document; the buffer must not leave the closure.
  package func withRawBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let entry = entry
    return try tape.withBytes(from: entry.start, to: entry.end, body)
  }

  /// An owned copy of the value and all below it. Of a key that stands twice, the last value counts.
  ///
  /// Goes as deep into the stack as the value is nested, which `maximumDepth` of the document bounds.
  package var value: JSONValue {
    switch kind {
    case .null: .null
    case .bool: .bool(boolValue == true)
    case .number: .number(JSONNumber(validated: String(decoding: rawBytes, as: UTF8.self)))
    case .string: .string(tape.string(at: index))
    case .array: .array(elements.map(\.value))
    case .object: .object(JSONObject(uniqueKeysWithValues: members.lazy.map { ($0.key, $0.value.value) }))
    }
  }
}
