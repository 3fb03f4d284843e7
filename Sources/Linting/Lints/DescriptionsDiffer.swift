import Pages
import Schema
import SourceText

/// Two pages that describe one name of one operation in different words.
struct DescriptionsDiffer: Lint {
  let rule = Rule(
    "descriptions-differ", .note,
    finds: "Two pages of one operation that describe a field in different words.",
    matters: "One may say what the other forgot; only the first is written into the code.",
    example: """
      colour | The colour of the shelf            (on one page)
      colour | The colour, as the painter has it  (on another)
      """,
    remedy: "Say the same on both pages, or set the description in a correction.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    RepeatedRow.all(of: material.documented).compactMap { pair in
      guard let one = pair.first.row.description, let other = pair.second.row.description,
        one.string != other.string, Self.words(one) != Self.words(other)
      else { return nil }
      return rule.finding(
        "\(pair.name): pages describe it in different words", at: pair.second.page.place(other.span),
        notes: [.init("the other description stands here", at: pair.first.page.place(one.span))],
        help: "say the same on both; the first is written into the code")
    }
  }

  private static func words(_ text: Text) -> [Substring] {
    text.string.lowercased().split { $0.isWhitespace || $0 == "." }
  }
}
