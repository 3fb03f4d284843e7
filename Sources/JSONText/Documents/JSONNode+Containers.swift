extension JSONNode {
  /// How many elements an array or members an object has (a key that stands twice counts twice); 0 for other kinds.
  /// Counted on each call.
  package var count: Int {
    switch kind {
    case .array: elements.reduce(0) { count, _ in count + 1 }
    case .object: members.reduce(0) { count, _ in count + 1 }
    default: 0
    }
  }

  /// The elements of an array in order; none for other kinds.
  package var elements: JSONElements {
    JSONElements(node: self)
  }

  /// The members of an object in order, doubles included; none for other kinds.
  package var members: JSONMembers {
    JSONMembers(node: self)
  }

  /// The value of a key, of doubles the last; nil if this is no object or has no such key. Searches from the start.
  package subscript(key: String) -> JSONNode? {
    var key = key
    return key.withUTF8 { value(ofKey: $0) }
  }

  /// The same for a key that stands in source code: there is no string to make for it.
  package subscript(key: StaticString) -> JSONNode? {
    key.withUTF8Buffer { value(ofKey: $0) }
  }

  private func value(ofKey key: UnsafeBufferPointer<UInt8>) -> JSONNode? {
    guard kind == .object else { return nil }
    var found: Int?
    // By their places on the tape: a member counts references to it.
    var place = index + 1
    let end = Int(entry.next)
    while place < end {
      if tape.stringEquals(key, at: place) { found = place + 1 }
      place = Int(tape.nodes[place + 1].next)
    }
    return found.map { JSONNode(tape: tape, index: $0) }
  }

  /// The element at a 0-based index; nil if this is no array or the index is out of its bounds. Counts from the start.
  package subscript(index: Int) -> JSONNode? {
    guard index >= 0 else { return nil }
    return elements.dropFirst(index).first { _ in true }
  }
}

/// The elements of an array.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let tape: JSONTape
  private var index: Int
  private let end: Int

  init(node: JSONNode) {
    tape = node.tape
    index = node.index + 1
    end = node.kind == .array ? Int(node.entry.next) : index
  }

  package mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    let node = JSONNode(tape: tape, index: index)
    index = Int(tape.nodes[index].next)
    return node
  }
}

/// The members of an object.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let tape: JSONTape
  private var index: Int
  private let end: Int

  init(node: JSONNode) {
    tape = node.tape
    index = node.index + 1
    end = node.kind == .object ? Int(node.entry.next) : index
  }

  package mutating func next() -> JSONMember? {
    guard index < end else { return nil }
    let member = JSONMember(tape: tape, keyIndex: index)
    index = Int(tape.nodes[index + 1].next)
    return member
  }
}

/// A key of an object with its value.
package struct JSONMember: Sendable {
  let tape: JSONTape
  let keyIndex: Int

  /// The key without quotation marks and escapes, made anew on each call.
  package var key: String {
    tape.string(at: keyIndex)
  }

  /// Where the key stands: byte offsets from the start of the document, quotation marks included.
  package var keySpan: Range<Int> {
    JSONNode(tape: tape, index: keyIndex).span
  }

  /// The value.
  package var value: JSONNode {
    JSONNode(tape: tape, index: keyIndex + 1)
  }

  /// Whether the key is exactly this text. Quicker than to compare `key`: it makes no string.
  package func keyEquals(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { tape.stringEquals($0, at: keyIndex) }
  }
}
