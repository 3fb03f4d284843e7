extension JSONNode {
  /// The path from the root of the document to this value.
  ///
  /// Found anew from the tape on each call, so that whoever walks a document need keep no path for the sake of errors.
  package var pointer: JSONPointer {
    var tokens: [String] = []
    var current = JSONNode(tape: tape, index: 0)
    while current.index != index, let (token, child) = current.child(above: index) {
      tokens.append(token)
      current = child
    }
    return JSONPointer(tokens)
  }

  /// The child that is, or holds, the node of an index.
  private func child(above target: Int) -> (token: String, child: JSONNode)? {
    for (position, element) in elements.enumerated() where target < element.entry.next {
      return (String(position), element)
    }
    for member in members where target < member.value.entry.next {
      return (member.key, member.value)
    }
    return nil
  }

  /// The value that a pointer leads to from here (RFC 6901, 4); nil if there is none. Of doubled keys the last counts.
  package subscript(pointer: JSONPointer) -> JSONNode? {
    var current = self
    for token in pointer.tokens {
      let child = current.kind == .array ? JSONPointer.index(token).flatMap { current[$0] } : current[token]
      guard let child else { return nil }
      current = child
    }
    return current
  }
}
