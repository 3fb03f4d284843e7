/// A key that stands more than once in one object, which RFC 8259, 4 allows but advises against.
package struct JSONDuplicateKey: Hashable, Sendable {
  /// The path to the member, its key last.
  package let path: JSONPointer
  /// Where the key stands first: byte offsets from the start of the document.
  package let firstKeySpan: Range<Int>
  /// Where it stands again. A third time gives another `JSONDuplicateKey`, again with the first.
  package let secondKeySpan: Range<Int>

  package init(path: JSONPointer, firstKeySpan: Range<Int>, secondKeySpan: Range<Int>) {
    self.path = path
    self.firstKeySpan = firstKeySpan
    self.secondKeySpan = secondKeySpan
  }
}

extension JSONDocument {
  /// All keys that stand more than once in their object, in the order of the text.
  ///
  /// Keys are compared without their escapes. Looked for on each call, so that reading alone does not pay for it.
  package var duplicateKeys: [JSONDuplicateKey] {
    tape.nodes.indices
      .filter { tape.nodes[$0].kind == .object }
      .flatMap { JSONNode(tape: tape, index: $0).duplicateKeys }
      .sorted { $0.secondKeySpan.lowerBound < $1.secondKeySpan.lowerBound }
  }
}

extension JSONNode {
  fileprivate var duplicateKeys: [JSONDuplicateKey] {
    var firstSpans: [ExactText: Range<Int>] = [:]
    var duplicates: [JSONDuplicateKey] = []
    for member in members {
      let key = ExactText(text: member.key)
      if let first = firstSpans[key] {
        duplicates.append(
          JSONDuplicateKey(path: member.value.pointer, firstKeySpan: first, secondKeySpan: member.keySpan))
      } else {
        firstSpans[key] = member.keySpan
      }
    }
    return duplicates
  }
}
