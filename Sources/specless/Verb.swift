/// One thing that the command can do: `specless generate`. A file in `Verbs`, a line in `allVerbs`.
protocol Verb: Sendable {
  var name: String { get }
  /// What it does, in a few words: "write Swift made from the pages".
  var summary: String { get }
  /// What stands behind the verb beside options: `[DOCS]`.
  var operands: [Operand] { get }
  var options: [Option] { get }
  /// Paragraphs that its `--help` shows under the first line.
  var discussion: String { get }

  func run(_ context: CommandContext) -> ExitCode
}

/// Every verb, in the order in which `--help` lists them.
let allVerbs: [any Verb] = [
  Generate(),
  Check(),
  Lint(),
  Diff(),
  Explain(),
  Export(),
  Templates(),
]
