import SourceText
import Writing

/// `specless templates`: the built-in templates, and what they may use.
struct Templates: Verb {
  let name = "templates"
  let summary = "print the built-in templates, and what they may use"
  let operands = [Operand(name: "NAME", help: "a template, to print its text; all of them if left out")]
  let options: [Option] = []
  let discussion = """
    Without a name it lists every template with the keys of its view: all words that the template can lay
    out. With one it prints the text, to start an own one from: specless templates Model > mine/Model.mustache.
    generate --templates mine takes the files of that folder in the stead of the built-in ones, and so do all
    runs where "templates" under "output" in \(Settings.fileName) names it.
    """

  func run(_ context: CommandContext) -> ExitCode {
    guard let name = context.arguments.operands.first else {
      context.console.print(Self.overview)
      return .success
    }
    guard let template = builtInTemplateSources.first(where: { $0.name == name }) else {
      context.console.tell("error: there is no template \"\(name)\"\n")
      if let meant = nearest(to: name, among: builtInTemplateSources.map(\.name)) {
        context.console.tell("  did you mean \(meant)?\n")
      }
      return .wrongUsage
    }
    context.console.print(template.source)
    return .success
  }

  /// Templates with their views, then the views that have no template of their own.
  private static var overview: String {
    let names = Set(builtInTemplateSources.map(\.name))
    let templates = allViewGuides.filter { names.contains($0.name) }
    let inner = allViewGuides.filter { !names.contains($0.name) }
    // It takes one key from whichever view includes it.
    let comment = "DocComment: a doc comment, included wherever a view has the key doc\n"
    return "Templates, each with the keys of its view\n\n" + templates.map(text).joined(separator: "\n") + "\n"
      + comment + "\nViews that stand inside of others\n\n" + inner.map(text).joined(separator: "\n")
  }

  private static func text(of guide: ViewGuide) -> String {
    let width = guide.keys.map(\.name.count).max() ?? 0
    let kinds = guide.keys.map(\.kind.words.count).max() ?? 0
    let rows = guide.keys.map { key in
      "  \(padded(key.name, width))  \(padded(key.kind.words, kinds))  \(key.help)\n"
    }
    return "\(guide.name): \(guide.purpose)\n\(rows.joined())"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
