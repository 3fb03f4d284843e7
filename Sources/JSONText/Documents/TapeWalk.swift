/// Goes through all values of a document in the order of the text and knows the path to each.
///
/// Linear in the size of the document, where asking every node for its `pointer` would be quadratic.
struct TapeWalk {
  private let tape: JSONTape
  private var index = 0
  /// Index of the value that was given last.
  private var last: Int?
  private var frames: [Frame] = []

  /// A container that the walk is in, and which child of it was given last.
  private struct Frame {
    let isObject: Bool
    let end: Int
    var position = -1
    var keyIndex = 0
  }

  init(_ tape: JSONTape) {
    self.tape = tape
  }

  /// The next value, containers before their children; nil after the last.
  mutating func next() -> JSONNode? {
    enterLast()
    guard index < tape.nodes.count else { return nil }
    while let frame = frames.last, index >= frame.end {
      frames.removeLast()
    }
    if let top = frames.indices.last {
      frames[top].position += 1
      frames[top].keyIndex = index
      index += frames[top].isObject ? 1 : 0
    }
    last = index
    index += 1
    return JSONNode(tape: tape, index: index - 1)
  }

  /// A container is entered one step late, so that `pointer` is the way to it and not into it.
  private mutating func enterLast() {
    guard let last else { return }
    let node = tape.nodes[last]
    if node.kind == .object || node.kind == .array {
      frames.append(Frame(isObject: node.kind == .object, end: Int(node.next)))
    }
  }

  /// The path to the value that was given last.
  var pointer: JSONPointer {
    JSONPointer(frames.map { $0.isObject ? tape.string(at: $0.keyIndex) : String($0.position) })
  }
}
