import JSONText

/// Mends what is evidently a slip in an example: a comma too few between two values, a comma too many before a bracket.
///
///     [{"name": "Emma"}      →  [{"name": "Emma"},
///      {"name": "Persuasion"}]    {"name": "Persuasion"}]
///
/// Bytes are replaced one for one, so that offsets in the document stay offsets in the example.
struct MendedJSON {
  var document: JSONDocument

  /// Nil where no reading is evident.
  init?(_ text: ArraySlice<UInt8>, _ error: JSONSyntaxError) {
    var bytes = Array(text)
    var error = error
    for _ in 0..<Self.limit {
      guard Self.mend(&bytes, error) else { return nil }
      do throws(JSONSyntaxError) {
        document = try JSONDocument(bytes[...])
        return
      } catch let next {
        guard next.offset > error.offset else { return nil }
        error = next
      }
    }
    return nil
  }

  /// An example with more slips than this is no slip.
  private static let limit = 16

  private static func mend(_ bytes: inout [UInt8], _ error: JSONSyntaxError) -> Bool {
    guard error.offset < bytes.count, error.offset > 0 else { return false }
    let found = bytes[error.offset]
    let before = bytes[..<error.offset].lastIndex { !isSpace($0) } ?? 0
    switch error.kind {
    case .commaOrObjectEnd where found == UInt8(ascii: "\""),
      .commaOrArrayEnd where "\"{[-0123456789tfn".utf8.contains(found):
      guard before + 1 < error.offset else { return false }
      bytes[before + 1] = UInt8(ascii: ",")
      return true
    case .key where found == UInt8(ascii: "}"), .value where found == UInt8(ascii: "]"):
      guard bytes[before] == UInt8(ascii: ",") else { return false }
      bytes[before] = 0x20
      return true
    default:
      return false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
