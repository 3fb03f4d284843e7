/// All nodes of a document in one flat array, in the order of the text, over the bytes they point into.
///
/// A container stands before its children; in an object each key (a string node) stands before its value.
/// `{"a": [1, 2]}` is object, "a", array, 1, 2. A class, so that a node costs one reference to hand around.
final class JSONTape: Sendable {
  let bytes: ArraySlice<UInt8>
  let nodes: [TapeNode]

  init(bytes: ArraySlice<UInt8>, nodes: [TapeNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }
}

/// One node: 16 bytes. Offsets are bytes from the start of the document; 32 bits bound a document to 4 GiB.
struct TapeNode: Sendable {
  var start: UInt32
  var end: UInt32
  /// Index of the first node after this one and all below it. While the scanner is inside a container, it keeps the
  /// index of the enclosing container here instead, so that it needs no stack.
  var next: UInt32
  var kind: JSONKind
  /// For a string: whether escapes stand in it. For a number: whether it has a fraction or an exponent.
  var isIntricate: Bool
}

extension JSONTape {
  /// Gives the bytes between two offsets from the start of the document.
  func withBytes<Result>(
    from start: UInt32, to end: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[Int(start)..<Int(end)]))
    }
  }

  /// The text of a string node, without quotation marks and escapes.
  func string(at index: Int) -> String {
    let node = nodes[index]
    return withBytes(from: node.start + 1, to: node.end - 1) { raw in
      node.isIntricate ? JSONUnescaper.string(from: raw) : String(decoding: raw, as: UTF8.self)
    }
  }

  /// Whether a string node holds exactly this UTF-8; makes no string unless there are escapes in the node.
  func stringEquals(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let node = nodes[index]
    if node.isIntricate {
      return string(at: index).utf8.elementsEqual(text)
    }
    guard Int(node.end - node.start) == text.count + 2 else { return false }
    return withBytes(from: node.start + 1, to: node.end - 1) { raw in
      // Equal lengths, so one index serves both.
      raw.indices.allSatisfy { raw[$0] == text[$0] }
    }
  }
}
