import JSONText
import SourceText

// What lacks its quotation marks.
extension JSONMender {
  mutating func mendWord(_ kind: JSONSyntaxError.Kind, _ at: Int) -> Bool {
    switch kind {
    case .value, .valueOrArrayEnd: mendQuotes(at) || mendPlaceholder(at) || mendValue(at)
    case .key, .keyOrObjectEnd: mendQuotes(at) || mendKey(at)
    case .word: mendValue(startOfWord(at))
    default: false
    }
  }

  /// `'Emma'`, where nothing in it or behind it makes that doubtful.
  private mutating func mendQuotes(_ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "'"), let close = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "'")),
      !bytes[at..<close].contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }),
      isFollowed(close + 1, by: ",:}]")
    else { return false }
    replace(at..<(close + 1), with: quoted((at + 1)..<close), "single quotes were read as quotation marks")
    return true
  }

  /// `<book id>` stands for a text, unless it says that it stands for something else.
  private mutating func mendPlaceholder(_ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "<"), let close = bytes[at...].prefix(80).firstIndex(of: UInt8(ascii: ">")),
      !bytes[(at + 1)..<close].contains(where: { $0 < 0x20 || "\"\\<".utf8.contains($0) }),
      !namesType((at + 1)..<close), isFollowed(close + 1, by: ",}]")
    else { return false }
    replace(at..<(close + 1), with: quoted(at..<(close + 1)), "a placeholder was read as a string")
    return true
  }

  /// `True`, `None` in other languages' spelling; any other word alone is a string.
  private mutating func mendValue(_ at: Int) -> Bool {
    let word = word(at)
    guard !word.isEmpty, isFollowed(word.upperBound, by: ",}]"), !namesType(word) else { return false }
    let literals = ["true": "true", "false": "false", "null": "null", "none": "null", "nil": "null"]
    if let literal = literals[lowercase(word)] {
      replace(word, with: Array(literal.utf8), "\(String(decoding: bytes[word], as: UTF8.self)) was read as \(literal)")
    } else {
      replace(word, with: quoted(word), "quotation marks were put around a word")
    }
    return true
  }

  /// `{name: …}`
  private mutating func mendKey(_ at: Int) -> Bool {
    let word = word(at)
    guard !word.isEmpty, isFollowed(word.upperBound, by: ":") else { return false }
    replace(word, with: quoted(word), "quotation marks were put around a key")
    return true
  }

  // MARK: Words

  /// `name:`
  func isKey(_ at: Int) -> Bool {
    let word = word(at)
    return !word.isEmpty && isFollowed(word.upperBound, by: ":")
  }

  private func word(_ at: Int) -> Range<Int> {
    guard Self.isLetter(bytes[at]) else { return at..<at }
    let rest = bytes[at...].prefix { Self.isLetter($0) || $0 == 0x2D || (0x30...0x39).contains($0) }
    return at..<rest.endIndex
  }

  private func startOfWord(_ at: Int) -> Int {
    (bytes[..<at].lastIndex { !Self.isLetter($0) } ?? -1) + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private func quoted(_ range: Range<Int>) -> [UInt8] {
    [UInt8(ascii: "\"")] + bytes[range] + [UInt8(ascii: "\"")]
  }

  private func isFollowed(_ index: Int, by marks: String) -> Bool {
    next(index).map { marks.utf8.contains(bytes[$0]) } ?? false
  }

  private func lowercase(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(lowercased), as: UTF8.self)
  }

  /// Notations of types and of values that JSON cannot say: what the value is remains open.
  private func namesType(_ range: Range<Int>) -> Bool {
    lowercase(range).split(whereSeparator: { !$0.isLetter }).contains { Self.typeWords.contains(String($0)) }
  }

  private static let typeWords: Set<String> = [
    "any", "array", "bool", "boolean", "date", "datetime", "decimal", "double", "float", "hash", "int", "integer",
    "long",
    "map", "nan", "infinity", "number", "numeric", "object", "string", "text", "timestamp", "type", "undefined",
    "value",
  ]
}
