/// Reads the cell of a column that states types.
///
///     ColumnType("list of strings")      // array of string
///     ColumnType("string or null")       // string, which may be null
///     ColumnType("ISO 8601 timestamp")   // timestamp
///     ColumnType("to-one relationship")  // no shape: a word that is no type
package struct ColumnType: Hashable, Sendable {
  /// nil where the words are none of a type, or those of several that have nothing in common.
  package private(set) var shape: Shape?
  package private(set) var mayBeNull = false
  /// "date", "time", "month": some text or number, which examples tell better.
  package let isOfCalendar: Bool

  package init(_ text: String) {
    isOfCalendar = Self.calendar.contains(text.lowercased().filter { $0.isLetter })
    var shapes: [Shape?] = []
    for (words, isAside) in Self.alternatives(text) {
      let isDenied = words.contains("not") || words.contains("non")
      if words.contains("nullable"), !isDenied { mayBeNull = true }
      let words = words.filter { !Self.silent.contains($0) && Int($0) == nil }
      if let only = words.first, words.count == 1, Self.nulls.contains(only) {
        mayBeNull = mayBeNull || !isDenied
      } else if !words.isEmpty {
        let shape = Self.shape(of: words[...])
        if shape != nil || !isAside { shapes.append(shape) }
      }
    }
    guard let first = shapes.first, !shapes.contains(nil) else { return }
    let joined = shapes.reduce(first ?? .nothing) { $1.map($0.joined) ?? $0 }
    if joined.core != .any || shapes.count == 1 { shape = joined }
    if let known = shape, Self.isBracketed(text), !known.isList { shape = Shape(.array(known)) }
  }

  /// `string[]`, `[string]`.
  private static func isBracketed(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace && $0 != "`" && $0 != "_" && $0 != "*" }
    return text.hasSuffix("[]") || (text.hasPrefix("[") && text.hasSuffix("]"))
  }

  /// Lower-case words between "or", "|" and "/"; what stands behind a comma or in brackets is an aside, and need not be
  /// of a type.
  private static func alternatives(_ text: String) -> [(words: [String], isAside: Bool)] {
    var found: [(words: [String], isAside: Bool)] = []
    var words: [String] = []
    var word = ""
    var isAside = false
    func endWord() {
      let parts = word.split(separator: "_").map(String.init)
      // `phone_number` is the name of something, `unix_timestamp` a type.
      let isName = parts.count > 1 && !parts.allSatisfy(isOfTypes)
      if parts == ["or"] { endWords() } else { words += isName ? [word] : parts }
      word = ""
    }
    func endWords() {
      if !words.isEmpty { found.append((words, isAside)) }
      words = []
    }
    for character in Self.folded(text) {
      switch character {
      case "|", "/":
        endWord()
        endWords()
      case ",", ";", "(", ")":
        endWord()
        endWords()
        isAside = character != ")"
      case _ where character.isLetter || character.isNumber || character == "_": word.append(character)
      default: endWord()
      }
    }
    endWord()
    endWords()
    return found
  }

  private static func isOfTypes(_ word: String) -> Bool {
    scalar(word) != nil || lists.contains(word) || maps.contains(word) || nulls.contains(word) || silent.contains(word)
      || numbersOfTime.contains(word) || instants.contains(word)
      || ["date", "time", "big", "8601", "or"].contains(word)
  }

  /// What bears a sign that parts alternatives elsewhere.
  private static func folded(_ text: String) -> String {
    var text = text.lowercased()
    for (spelling, word) in [
      ("date/time", "datetime"), ("date-time", "datetime"), ("date_time", "datetime"), ("key/value", "map"),
      ("key-value", "map"),
      ("(of ", " of "),
    ] {
      text = text.split(separator: spelling, omittingEmptySubsequences: false).joined(separator: word)
    }
    return text
  }

  private static func shape(of words: ArraySlice<String>) -> Shape? {
    guard let first = words.first, let last = words.last else { return nil }
    if lists.contains(first) { return Shape(.array(words.count > 1 ? element(words.dropFirst()) : .nothing)) }
    if lists.contains(last) { return Shape(.array(element(words.dropLast()))) }
    if maps.contains(first) || maps.contains(last) {
      let value = words.count > 1 && maps.contains(first) ? scalar(last) : nil
      return Shape(.map(value ?? .nothing))
    }
    if numbersOfTime.contains(where: words.contains) { return Shape(.integer) }
    if let shape = scalar(last) { return last == "objects" || plurals.contains(last) ? Shape(.array(shape)) : shape }
    return words.contains(where: instants.contains) ? Shape(.timestamp) : nil
  }

  /// What a list holds, where a type is named; else nothing is said of it.
  private static func element(_ words: ArraySlice<String>) -> Shape {
    words.last.flatMap(scalar) ?? words.last.flatMap { shape(of: [$0]) } ?? .nothing
  }

  private static func scalar(_ word: String) -> Shape? {
    table[word] ?? (word.hasSuffix("s") ? table[String(word.dropLast())] : nil)
  }

  private static let lists: Set<String> = ["array", "arrays", "list", "lists", "collection"]
  private static let maps: Set<String> = ["hash", "map", "maps", "dictionary", "dict", "hashmap"]
  private static let nulls: Set<String> = ["null", "nil", "nullable", "none"]
  private static let numbersOfTime: Set<String> = ["unix", "epoch"]
  private static let calendar: Set<String> = ["date", "time", "dateonly", "isodate", "day", "month"]
  private static let instants: Set<String> = ["iso", "iso8601", "rfc3339"]
  /// Alone, they speak of several: the values of a query, say.
  private static let plurals: Set<String> = ["strings", "integers", "numbers", "booleans", "uuids", "guids"]
  private static let silent: Set<String> = [
    "optional", "required", "not", "non", "a", "an", "the", "of", "read", "only", "readonly", "max", "min", "pair",
    "pairs",
  ]

  private static let table: [String: Shape] = {
    var table: [String: Shape] = [:]
    let kinds: [(Shape, [String])] = [
      (Shape(.string), ["string", "str", "text", "uuid", "guid", "url", "uri", "email", "char", "varchar", "enum"]),
      (Shape(.integer), ["integer", "int", "int32", "int64", "long", "bigint"]),
      (Shape(.number), ["number", "float", "double", "decimal", "float32", "float64"]),
      (Shape(.boolean), ["boolean", "bool"]),
      (Shape(.timestamp), ["timestamp", "datetime"]),
      (Shape(.object([:])), ["object", "json"]),
    ]
    for (shape, words) in kinds { for word in words { table[word] = shape } }
    return table
  }()
}

extension Shape {
  fileprivate var isList: Bool {
    if case .array = core { true } else { false }
  }
}
