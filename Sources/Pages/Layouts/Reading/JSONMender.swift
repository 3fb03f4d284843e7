import JSONText
import SourceText

/// Mends what is evidently a slip in an example, one error after the other:
///
///     [{"name": "Emma"}      →  [{"name": "Emma"},
///      {"name": "Persuasion"}     {"name": "Persuasion"}]
///
/// Where an error could be mended in two ways, or where a value is not shown at all, nothing is mended.
struct JSONMender {
  private let original: Text
  var bytes: [UInt8]
  /// Where each byte stands in the example; an added one stands where the next does.
  private var origins: [Int]
  private var mends: [MendedJSON.Mend] = []

  /// An example with more slips than this is no slip.
  private static let limit = 32

  /// Nil where no reading is evident.
  static func mend(_ text: Text, _ error: JSONSyntaxError) -> MendedJSON? {
    var mender = JSONMender(text)
    var error = error
    for _ in 0..<limit {
      guard mender.mend(error) else { return nil }
      do throws(JSONSyntaxError) {
        let document = try JSONDocument(mender.bytes)
        let mends = mender.mends.sorted { ($0.span, $0.what) < ($1.span, $1.what) }
        return MendedJSON(document: document, text: mender.text, mends: mends)
      } catch let next {
        error = next
      }
    }
    return nil
  }

  private init(_ text: Text) {
    original = text
    bytes = Array(text.bytes)
    origins = Array(0..<text.bytes.count)
  }

  // MARK: Changes

  /// Puts bytes in place of others, and says what for.
  mutating func replace(_ range: Range<Int>, with new: [UInt8], _ what: String) {
    let from = range.lowerBound < origins.count ? origins[range.lowerBound] : original.bytes.count
    let places = new.indices.map { offset in
      offset < range.count ? origins[range.lowerBound + offset] : (range.isEmpty ? from : origins[range.upperBound - 1])
    }
    if !what.isEmpty {
      let end = range.isEmpty ? from : origins[range.upperBound - 1] + 1
      mends.append(MendedJSON.Mend(what, at: original.sourceSpan(of: from..<max(from, end))))
    }
    bytes.replaceSubrange(range, with: new)
    origins.replaceSubrange(range, with: places)
  }

  /// Spaces in place of bytes.
  mutating func blank(_ range: Range<Int>, _ what: String) {
    replace(range, with: [UInt8](repeating: 0x20, count: range.count), what)
  }

  private var text: Text {
    var anchors: [Text.Anchor] = []
    var expected = -1
    for (offset, origin) in origins.enumerated() {
      let source = original.sourceSpan(of: min(origin, original.bytes.count)..<min(origin, original.bytes.count)).lower
      if source != expected { anchors.append(Text.Anchor(decoded: offset, source: source)) }
      expected = source + 1
    }
    return Text(bytes: bytes[...], span: original.span, map: anchors)
  }

  // MARK: Looking around

  /// The last byte before `index` that is no white space.
  func before(_ index: Int) -> Int? { bytes[..<index].lastIndex { !Text.isSpace($0) } }

  /// The first from `index` on.
  func next(_ index: Int) -> Int? { bytes[min(index, bytes.count)...].firstIndex { !Text.isSpace($0) } }

  /// The brackets that would close what is open at `index`, outermost first.
  func closers(at index: Int) -> [UInt8] {
    var open: [UInt8] = []
    var inString = false
    var isEscaped = false
    for byte in bytes[..<index] {
      if isEscaped {
        isEscaped = false
      } else if inString {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { inString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): inString = true
        case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
        case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
        default: break
        }
      }
    }
    return open
  }
}
