import JSONText
import SourceText

// The slips that are mended: commas, brackets, and what stands there that is none of JSON's business.
extension JSONMender {
  /// Mends what an error is about; false where no reading is evident.
  mutating func mend(_ error: JSONSyntaxError) -> Bool {
    let at = error.offset
    guard at > 0 else { return false }
    guard at < bytes.count else { return mendEnd(error.kind) }
    if mendInside(error.kind, at) { return true }
    if [.string, .controlCharacter, .escape, .invalidUTF8].contains(error.kind) { return false }
    return mendComment(at) || mendEllipsis(at) || mendComma(error.kind, at) || mendBracket(error.kind, at)
      || mendWord(error.kind, at)
  }

  /// The text ends too early.
  private mutating func mendEnd(_ kind: JSONSyntaxError.Kind) -> Bool {
    switch kind {
    case .commaOrObjectEnd, .commaOrArrayEnd, .keyOrObjectEnd, .valueOrArrayEnd:
      let end = bytes.count
      replace(end..<end, with: closers(at: end).reversed(), "brackets that stay open were closed at the end")
      return true
    case .key, .value:
      guard let last = before(bytes.count), bytes[last] == UInt8(ascii: ",") else { return false }
      blank(last..<(last + 1), "a comma too many was left out")
      return true
    default: return false
    }
  }

  // MARK: Commas and brackets

  private mutating func mendComma(_ kind: JSONSyntaxError.Kind, _ at: Int) -> Bool {
    let found = bytes[at]
    guard let before = before(at) else { return false }
    switch kind {
    case .commaOrObjectEnd where found == UInt8(ascii: "\"") || found == UInt8(ascii: "'"),
      .commaOrArrayEnd where "\"'{[-0123456789tfn".utf8.contains(found):
      replace((before + 1)..<(before + 1), with: [UInt8(ascii: ",")], "a comma was added")
    case .commaOrObjectEnd where isKey(at):
      replace((before + 1)..<(before + 1), with: [UInt8(ascii: ",")], "a comma was added")
    case .key where found == UInt8(ascii: "}"), .value where found == UInt8(ascii: "]"):
      guard bytes[before] == UInt8(ascii: ",") else { return false }
      blank(before..<(before + 1), "a comma too many was left out")
    case .key where found == UInt8(ascii: ","), .value where found == UInt8(ascii: ","):
      guard bytes[before] == UInt8(ascii: ",") else { return false }
      blank(at..<(at + 1), "a comma too many was left out")
    default: return false
    }
    return true
  }

  /// A bracket that closes more than the innermost, or more than there is.
  private mutating func mendBracket(_ kind: JSONSyntaxError.Kind, _ at: Int) -> Bool {
    switch kind {
    case .commaOrArrayEnd where bytes[at] == UInt8(ascii: "}"), .commaOrObjectEnd where bytes[at] == UInt8(ascii: "]"):
      let closers = closers(at: at)
      guard closers.count > 1, closers[closers.count - 2] == bytes[at] else { return false }
      replace(at..<at, with: [closers[closers.count - 1]], "a bracket that stays open was closed")
      return true
    case .end:
      guard bytes[at...].allSatisfy({ Text.isSpace($0) || "}],;".utf8.contains($0) }) else { return false }
      blank(at..<bytes.count, "what follows the end was left out")
      return true
    default: return false
    }
  }

  // MARK: Comments and ellipses

  /// `// …`, `# …`, `/* … */`
  private mutating func mendComment(_ at: Int) -> Bool {
    let rest = bytes[at...]
    var end: Int?
    if rest.starts(with: "//".utf8) || rest.first == UInt8(ascii: "#") {
      end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    } else if rest.starts(with: "/*".utf8) {
      end = rest.dropFirst(2).firstRange(of: "*/")?.upperBound
    }
    guard let end else { return false }
    blank(at..<end, "a comment was left out")
    return true
  }

  /// `[1, 2, ...]` and `{"name": "Emma", …}`: what is not shown is left out. A value that is not shown, `"name": ...`,
  /// could be anything.
  private mutating func mendEllipsis(_ at: Int) -> Bool {
    let dots = bytes[at...].prefix { $0 == UInt8(ascii: ".") }.count
    let count = bytes[at...].starts(with: "…".utf8) ? 3 : dots
    guard count >= 3, let before = before(at), bytes[before] != UInt8(ascii: ":") else { return false }
    blank(at..<(at + count), "an ellipsis was left out")
    if let next = next(at), bytes[next] == UInt8(ascii: ","), "[{,".utf8.contains(bytes[before]) {
      blank(next..<(next + 1), "")
    } else if let next = next(at) {
      leaveOutElement(before...next)
    }
    return true
  }

  /// `[{"name": "Emma"}, {...}]`: an element of which nothing is shown is left out beside one that is shown; else it
  /// would show that all its members may be absent.
  private mutating func leaveOutElement(_ braces: ClosedRange<Int>) {
    guard bytes[braces.lowerBound] == UInt8(ascii: "{"), bytes[braces.upperBound] == UInt8(ascii: "}"),
      closers(at: braces.lowerBound).last == UInt8(ascii: "]"), let before = before(braces.lowerBound)
    else { return }
    if bytes[before] == UInt8(ascii: ",") {
      blank(before..<(before + 1), "")
    } else if let next = next(braces.upperBound + 1), bytes[next] == UInt8(ascii: ",") {
      blank(next..<(next + 1), "")
    } else {
      return
    }
    blank(braces.lowerBound..<(braces.upperBound + 1), "")
  }

  // MARK: Strings

  /// Slips within a string: line breaks as they stand, and escapes that JSON does not know.
  private mutating func mendInside(_ kind: JSONSyntaxError.Kind, _ at: Int) -> Bool {
    switch kind {
    case .controlCharacter:
      let escapes: [UInt8: String] = [0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"]
      // A quote further on must end the string, or the string lacks its own.
      guard let escape = escapes[bytes[at]], let quote = bytes[at...].firstIndex(of: UInt8(ascii: "\"")),
        let next = next(quote + 1), ",:}]".utf8.contains(bytes[next])
      else { return false }
      replace(at..<(at + 1), with: Array(escape.utf8), "a control character in a string was escaped")
    case .escape:
      guard bytes[at - 1] == UInt8(ascii: "\\") else { return false }
      if bytes[at] == UInt8(ascii: "'") {
        replace((at - 1)..<at, with: [], "a backslash before ' was left out")
      } else {
        replace(at..<at, with: [UInt8(ascii: "\\")], "a backslash was doubled")
      }
    default: return false
    }
    return true
  }
}
