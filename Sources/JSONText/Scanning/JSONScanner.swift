/// Reads a JSON text in one pass and lays its nodes on a tape.
///
/// Iterative: where it stands is kept on the tape itself (see `TapeNode.next`), so no depth of nesting can exhaust the
/// stack. Lives only as long as the buffer that it is lent.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private(set) var nodes: [TapeNode] = []
  private let maximumDepth: Int
  private var depth = 0
  /// Index of the innermost container that is not closed yet; `none` outside of all.
  private var open = none

  private static let none = UInt32.max

  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    // A guess at small cost: a prefix may be short in a long page, so no more than fits a page of memory.
    nodes.reserveCapacity(min(bytes.count / 8 + 1, 256))
  }

  /// Reads one value, and if asked, makes sure that only white space follows.
  mutating func scan(toEnd: Bool) throws(JSONSyntaxError) {
    skipByteOrderMark()
    repeat {
      while try enterValue() {}
    } while try leaveValue()
    guard toEnd else { return }
    skipWhitespace()
    guard position == bytes.count else { throw fault(.end) }
  }

  /// The byte at the position, 0 at the end of input. A zero byte is nowhere allowed, so both lead to an error.
  var current: UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  mutating func skipWhitespace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func skipByteOrderMark() {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
    }
  }

  /// Lays a value that ends at the position on the tape.
  mutating func append(_ kind: JSONKind, from start: Int, isIntricate: Bool = false) {
    let next = UInt32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(
      TapeNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), next: next, kind: kind,
        isIntricate: isIntricate))
  }
}

extension JSONScanner {
  /// Reads a value, of a container that is not empty only the start (of an object also the first key).
  /// True if a value of that container is next, false if the value is complete.
  private mutating func enterValue() throws(JSONSyntaxError) -> Bool {
    skipWhitespace()
    switch current {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "{"): return try enterObject()
    case UInt8(ascii: "["): return try enterArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "t"): try scanWord(.true, as: .bool)
    case UInt8(ascii: "f"): try scanWord(.false, as: .bool)
    case UInt8(ascii: "n"): try scanWord(.null, as: .null)
    default: throw fault(isAfterOpening ? .valueOrArrayEnd : .value)
    }
    return false
  }

  /// Goes on after a complete value, out of all containers that end here. True if another value is next.
  private mutating func leaveValue() throws(JSONSyntaxError) -> Bool {
    while open != Self.none {
      skipWhitespace()
      let isObject = nodes[Int(open)].kind == .object
      switch current {
      case UInt8(ascii: ","):
        position += 1
        if isObject {
          try scanKey(orElse: .key)
        }
        return true
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
        close()
      default:
        throw fault(isObject ? .commaOrObjectEnd : .commaOrArrayEnd)
      }
    }
    return false
  }

  private mutating func enterObject() throws(JSONSyntaxError) -> Bool {
    try push(.object)
    if current == UInt8(ascii: "}") {
      close()
      return false
    }
    try scanKey(orElse: .keyOrObjectEnd)
    return true
  }

  private mutating func enterArray() throws(JSONSyntaxError) -> Bool {
    try push(.array)
    if current == UInt8(ascii: "]") {
      close()
      return false
    }
    return true
  }

  /// Whether the last thing read is the start of an array. Asked only for an error.
  private var isAfterOpening: Bool {
    open != Self.none && Int(open) == nodes.count - 1 && nodes[Int(open)].kind == .array
  }

  private mutating func push(_ kind: JSONKind) throws(JSONSyntaxError) {
    guard depth < maximumDepth else {
      throw JSONSyntaxError(offset: position, kind: .tooDeep(limit: maximumDepth), found: .nothing)
    }
    let index = UInt32(truncatingIfNeeded: nodes.count)
    append(kind, from: position)
    nodes[Int(index)].next = open
    open = index
    depth += 1
    position += 1
    skipWhitespace()
  }

  private mutating func close() {
    position += 1
    let index = Int(open)
    open = nodes[index].next
    nodes[index].end = UInt32(truncatingIfNeeded: position)
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    depth -= 1
  }

  /// Reads a key and the colon after it.
  private mutating func scanKey(orElse kind: JSONSyntaxError.Kind) throws(JSONSyntaxError) {
    skipWhitespace()
    guard current == UInt8(ascii: "\"") else { throw fault(kind) }
    try scanString()
    skipWhitespace()
    guard current == UInt8(ascii: ":") else { throw fault(.colon) }
    position += 1
  }
}
