/// A list of values in prose: "asc (default) or desc", "`a`, `b` and `c`".
struct ValueList {
  private(set) var values: [ValueScanner.Value] = []
  /// A remark in brackets, in the place of its value.
  private(set) var remarks: [String?] = []
  /// Whether a sentence's end or a bracket follows, and no more prose.
  private(set) var isClosed = false
  private(set) var end: Int

  /// Reads as many values as follow one another.
  init(_ characters: [Unicode.Scalar], at start: Int) {
    var scanner = ValueScanner(characters, at: start)
    end = start
    repeat {
      scanner.skipSpaces()
      guard let value = scanner.value(), value.isQuoted || Self.isValue(value.text, before: scanner) else {
        isClosed = false
        return
      }
      values.append(value)
      end = scanner.index
      scanner.skipSpaces()
      remarks.append(scanner.remark())
      if remarks.last != .some(nil) { end = scanner.index }
      isClosed = Self.isClosed(scanner)
    } while values.count < Self.longest && Self.takesSeparator(&scanner)
  }

  private static let longest = 200

  var isAllMarked: Bool { !values.isEmpty && values.allSatisfy(\.isMarked) }

  var texts: [String] {
    var seen: Set<String> = []
    return values.map(\.text).filter { seen.insert($0).inserted }
  }

  private static func takesSeparator(_ scanner: inout ValueScanner) -> Bool {
    scanner.skipSpaces()
    let comma = scanner.skip(",") || scanner.skip("|") || scanner.skip("/")
    scanner.skipSpaces()
    let word = scanner.skip(word: "or") || scanner.skip(word: "and")
    return comma || word
  }

  private static func isClosed(_ scanner: ValueScanner) -> Bool {
    var scanner = scanner
    scanner.skipSpaces()
    guard let next = scanner.peek else { return true }
    return ".;)]!?".has(next)
  }

  /// "one" and "a" are values in "one, two" and prose in "one of them".
  private static func isValue(_ word: String, before scanner: ValueScanner) -> Bool {
    guard isProse(word) else { return true }
    var rest = scanner
    return quantities.contains(word.lowercased()) && (isClosed(scanner) || takesSeparator(&rest))
  }

  private static let quantities: Set<String> = ["a", "one", "any", "no", "both", "empty", "blank", "not", "other"]

  /// Words that begin prose rather than name a value.
  static func isProse(_ word: String) -> Bool {
    proseWords.contains(word.lowercased())
  }

  private static let proseWords: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "its", "your", "their", "any", "some", "same", "value",
    "whatever", "what", "which", "when", "if", "e.g", "etc", "empty", "blank", "nothing", "undefined", "unset", "more",
    "only", "other", "both", "not", "no", "of", "to", "be", "is", "are", "at", "by", "for", "with", "one",
  ]
}
