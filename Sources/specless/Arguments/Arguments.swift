import SourceText

/// The words behind a verb, sorted out.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]

  /// What an option was set to; "" for one without a value. Of several the last counts.
  subscript(option: String) -> String? { values[option] }

  /// The values of an option that takes several: `models` and `client` of `--emit models,client`.
  func list(_ option: String) -> [String]? {
    values[option]?.split(separator: ",").map(String.init)
  }

  /// Takes the last operand away; nil where there is none.
  mutating func removeLastOperand() -> String? { operands.popLast() }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// Operands and options with their values, but for some options, in an order that does not depend on how they were given.
  func words(without options: Set<String>) -> [String] {
    operands + values.filter { !options.contains($0.key) }.sorted { $0.key < $1.key }.map { "--\($0.key)=\($0.value)" }
  }

  /// Reads words: `--name value`, `--name=value`, operands; options may stand anywhere, `--` ends them.
  ///
  /// - Throws: `UsageError` at the first word that is not understood.
  init(_ words: [String], options: [Option], operands allowed: [Operand]) throws(UsageError) {
    var words = words[...]
    var optionsAreOver = false
    while let word = words.popFirst() {
      if !optionsAreOver, word == "--" {
        optionsAreOver = true
      } else if !optionsAreOver, word.hasPrefix("-"), word != "-" {
        try readOption(word, &words, options)
      } else if operands.count < allowed.count {
        operands.append(word)
      } else {
        throw UsageError("unexpected argument \"\(word)\"")
      }
    }
    if has("help") { return }
    for option in options where option.isRequired && !has(option.name) {
      throw UsageError("\(option.usage) is missing")
    }
  }

  private mutating func readOption(
    _ word: String, _ words: inout ArraySlice<String>, _ options: [Option]
  ) throws(UsageError) {
    let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = word == "-h" ? "help" : parts.first.map(String.init) ?? ""
    guard word == "-h" || word.hasPrefix("--"), let option = options.first(where: { $0.name == name }) else {
      throw UsageError(
        "unknown option \"\(word)\"", suggestion: meant(by: name, among: options.map(\.name)).map { "--\($0)" })
    }
    guard let placeholder = option.value else {
      guard parts.count < 2 else { throw UsageError("--\(name) takes no value") }
      values[name] = ""
      return
    }
    let given = parts.count == 2 ? String(parts[1]) : words.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    if parts.count < 2, given != nil { words.removeFirst() }
    guard let given, !given.isEmpty else { throw UsageError("--\(name) needs a value: --\(name) \(placeholder)") }
    try check(given, of: option)
    values[name] = given
  }

  private func check(_ value: String, of option: Option) throws(UsageError) {
    guard !option.allowed.isEmpty else { return }
    let values =
      option.isList ? value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [value]
    for value in values where !option.allowed.contains(value) {
      throw UsageError(
        "--\(option.name) cannot be \"\(value)\"; it is \(option.allowed.joined(separator: ", "))",
        suggestion: meant(by: value, among: option.allowed))
    }
  }
}

/// Words that the command does not understand.
struct UsageError: Error, Hashable {
  var message: String
  /// What was probably meant.
  var suggestion: String?

  init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}

/// What a person most likely meant by a word: the nearest, else the first that it begins, as in `--dry`.
func meant(by word: String, among candidates: [String]) -> String? {
  nearest(to: word, among: candidates) ?? candidates.first { word.count > 1 && $0.hasPrefix(word) }
}
