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
    var duplicates: [JSONDuplicateKey] = []
    var walk = TapeWalk(tape)
    while let node = walk.next() {
      let repeated = node.repeatedKeys
      guard !repeated.isEmpty else { continue }
      let path = walk.pointer
      duplicates += repeated.map { member, first in
        JSONDuplicateKey(path: path.appending(member.key), firstKeySpan: first, secondKeySpan: member.keySpan)
      }
    }
    return duplicates.sorted { $0.secondKeySpan.lowerBound < $1.secondKeySpan.lowerBound }
  }
}

extension JSONNode {
  /// The members whose key has stood before in this object, each with the place where it stood first.
  fileprivate var repeatedKeys: [(member: JSONMember, first: Range<Int>)] {
    guard mayRepeatKeys else { return [] }
    var firstSpans: [ExactText: Range<Int>] = [:]
    var repeated: [(member: JSONMember, first: Range<Int>)] = []
    for member in members {
      let key = ExactText(text: member.key)
      if let first = firstSpans[key] {
        repeated.append((member, first))
      } else {
        firstSpans[key] = member.keySpan
      }
    }
    return repeated
  }

  /// Most objects are small: a look at each two keys that are of one length makes no string.
  private var mayRepeatKeys: Bool {
    guard kind == .object else { return false }
    let keys = members.map { tape.nodes[$0.keyIndex] }
    guard keys.count <= 16 else { return true }
    for (place, key) in keys.enumerated() {
      for earlier in keys[..<place] where tape.mayBeEqual(key, earlier) { return true }
    }
    return false
  }
}

extension JSONTape {
  /// Whether two strings are equal; of those with escapes that is left open.
  fileprivate func mayBeEqual(_ one: TapeNode, _ other: TapeNode) -> Bool {
    if one.isIntricate || other.isIntricate { return true }
    guard one.end - one.start == other.end - other.start else { return false }
    return withBytes(from: one.start, to: one.end) { first in
      withBytes(from: other.start, to: other.end) { first.elementsEqual($0) }
    }
  }
}
