/// What `--help` prints.
enum Help {
  /// Of the command.
  static var text: String {
    """
    specless reads API documentation pages and writes Swift: models, a client, a server.

    usage: specless VERB [options]

    \(table(allVerbs.map { ($0.name, $0.summary) }))

    specless VERB --help tells more; specless --version prints the version.
    A run ends with 0 if all is well, 1 if there are findings, 2 after wrong usage, 3 if input cannot be read
    or output cannot be written.

    """
  }

  /// Of one verb.
  static func text(of verb: some Verb) -> String {
    let operands = verb.operands.map { "\($0.usage) " }.joined()
    let rows =
      verb.operands.map { ($0.name, $0.help) } + (verb.options + Option.common).map { ($0.usage, $0.help) }
    return """
      specless \(verb.name): \(verb.summary)

      usage: specless \(verb.name) \(operands)[options]

      \(verb.discussion)

      \(table(rows))

      """
  }

  /// Two columns; a long entry of the left one has its line to itself.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = 22
    return rows.map { left, right in
      left.count < width
        ? "  \(left)\(String(repeating: " ", count: width - left.count))\(right)"
        : "  \(left)\n  \(String(repeating: " ", count: width))\(right)"
    }.joined(separator: "\n")
  }
}
