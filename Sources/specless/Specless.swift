/// The command: finds the verb, reads its words, runs it.
enum Specless {
  static let version = "0.1.0"

  /// Runs the command with words as a shell gives them, without the command's own name.
  static func run(_ words: [String], console: Console, disk: Disk) -> ExitCode {
    do {
      return try dispatch(words, console: console, disk: disk)
    } catch {
      console.tell("error: \(error.message)\n")
      if let suggestion = error.suggestion { console.tell("  did you mean \(suggestion)?\n") }
      console.tell("  specless --help tells what there is\n")
      return .wrongUsage
    }
  }

  private static func dispatch(_ words: [String], console: Console, disk: Disk) throws(UsageError) -> ExitCode {
    guard let index = verbIndex(in: words) else {
      return try runWithoutVerb(words, console: console)
    }
    guard let verb = allVerbs.first(where: { $0.name == words[index] }) else {
      throw UsageError(
        "unknown verb \"\(words[index])\"", suggestion: meant(by: words[index], among: allVerbs.map(\.name)))
    }
    var words = words
    words.remove(at: index)
    let arguments = try Arguments(words, options: verb.options + Option.common, operands: verb.operands)
    if arguments.has("help") {
      console.print(Help.text(of: verb))
      return .success
    }
    return verb.run(CommandContext(arguments: arguments, console: console, disk: disk))
  }

  /// The first word that is neither an option nor the value of one.
  private static func verbIndex(in words: [String]) -> Int? {
    let options = allVerbs.flatMap(\.options) + Option.common
    let takingValues = Set(options.filter { $0.value != nil }.map { "--\($0.name)" })
    return words.indices.first { index in
      !words[index].hasPrefix("-") && (index == 0 || !takingValues.contains(words[index - 1]))
    }
  }

  private static func runWithoutVerb(_ words: [String], console: Console) throws(UsageError) -> ExitCode {
    let options = [Option(name: "version", help: "print the version")] + Option.common
    let arguments = try Arguments(words, options: options, operands: [])
    if arguments.has("version") {
      console.print("specless \(version)\n")
      return .success
    }
    guard arguments.has("help") else { throw UsageError("a verb is missing") }
    console.print(Help.text)
    return .success
  }
}
