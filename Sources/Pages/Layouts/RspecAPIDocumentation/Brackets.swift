/// Finds the end of a JSON object or array by its brackets alone, so that the extent of an example is known even where
/// it is not quite JSON: a comma missing, say.
enum Brackets {
  /// The offset behind the bracket that closes the one at `start`; nil where there is none, or where brackets cross.
  static func end(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var open: [UInt8] = []
    var index = start
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "\""): index = endOfString(in: bytes, from: index, limit: limit) - 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == bytes[index] else { return nil }
      default: break
      }
      index += 1
      if open.isEmpty { return index - start > 1 ? index : nil }
    }
    return nil
  }

  /// Behind the closing quote; a string that is not closed on its line ends there.
  static func endOfString(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start + 1
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, limit)
  }
}
