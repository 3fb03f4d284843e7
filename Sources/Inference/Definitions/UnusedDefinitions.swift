import Pages
import SourceText

extension [ObjectDefinition] {
  /// Tells of those that describe nothing in any answer.
  func reportUnused(except used: some Sequence<Int>, diagnostics: inout Diagnostics) {
    let used = Set(used)
    for (number, definition) in enumerated() where !used.contains(number) && !definition.isWithinEndpoint {
      diagnostics.report(
        Diagnostic(
          "unused-definition", .note, "no answer holds what \"\(definition.title.string)\" describes",
          at: definition.place,
          help: "Show an answer with it, in a path or behind a key of its name. Its table is left out."))
    }
  }
}
