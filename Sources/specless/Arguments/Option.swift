/// An option that a verb understands: `--output DIR`.
struct Option: Hashable, Sendable {
  /// Without its dashes.
  var name: String
  /// What its value is called in help, `DIR`; nil for one that takes none.
  var value: String?
  /// The values that are allowed; empty where any is. `isList` options take several, joined by commas.
  var allowed: [String] = []
  var isList = false
  var isRequired = false
  /// What it does, in a few words.
  var help: String

  /// `--emit models,client,server,examples`, as help shows it.
  var usage: String {
    guard let value else { return "--\(name)" }
    return "--\(name) \(allowed.isEmpty ? value : allowed.joined(separator: isList ? "," : "|"))"
  }
}

/// A word behind the verb that is no option: `[DOCS]`.
struct Operand: Hashable, Sendable {
  var name: String
  var help: String
  var isRequired = false

  /// `[DOCS]`, as help shows it.
  var usage: String { isRequired ? name : "[\(name)]" }
}

extension Operand {
  static let docs = Operand(name: "DOCS", help: "the folder of the pages; \(defaultDocs) if left out")
}

extension Option {
  static let output = Option(
    name: "output", value: "DIR", help: "the folder of the generated files; \(defaultOutput) if left out")

  /// Understood by every verb.
  static let common = [
    Option(name: "quiet", help: "tell errors only"),
    Option(
      name: "color", value: "WHEN", allowed: ["auto", "always", "never"],
      help: "colour on a terminal (and NO_COLOR unset), always, or never"),
    Option(name: "help", help: "show this help"),
  ]
}

/// The folder of the pages where none is named.
let defaultDocs = "api-docs"
/// The folder of the generated files where none is named.
let defaultOutput = "Generated"
