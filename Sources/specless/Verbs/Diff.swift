import Comparing
import JSONText
import Reporting
import SourceText

/// `specless diff`: what changed between two versions, and whom it breaks.
struct Diff: Verb {
  let name = "diff"
  let summary = "tell what changed between two versions, and whom it breaks"
  let operands = [
    Operand(
      name: "OLD", help: "a folder of pages, a printed schema, or git:REV[:PATH]; PATH is \(defaultDocs)",
      isRequired: true),
    Operand(name: "NEW", help: "the same; \(defaultDocs) if left out"),
  ]
  let options = [
    Option(
      name: "format", value: "FORM", allowed: ["text", "markdown", "json", "github"], help: "how changes are printed"),
    Option(
      name: "fail-on", value: "KIND", allowed: ["wire", "source", "any"],
      help: "end with 1 if a change breaks calls, breaks source, or if there is any"),
    Option(name: "json-schema", help: "print the JSON Schema of --format json, compare nothing"),
  ]
  let discussion = """
    Each change has a rule, its place in both versions, and whom it breaks: calls of programs that were made
    from the old pages, Swift source written against the old generated code, or neither. What is called
    otherwise comes with the correction that keeps its old name, to be put in specless.json. A revision is read
    through git; nothing is checked out. git:main... is where HEAD left main, so that what came to main since is
    not told as if it were gone. markdown is for the body of a pull request, github for annotations.
    """

  func run(_ context: CommandContext) -> ExitCode {
    if context.arguments.has("json-schema") {
      context.console.print(changeJSONSchema.serialized(pretty: true) + "\n")
      return .success
    }
    guard let first = context.arguments.operands.first else {
      context.console.tell("error: OLD is missing: name a folder of pages, a schema, or git:REV[:PATH]\n")
      return .wrongUsage
    }
    let second = context.arguments.operands.dropFirst().first ?? defaultDocs
    let old = ComparedVersion(first, context)
    guard let new = ComparedVersion(second, context), let old else { return .failure }
    let report = ChangeReport(
      old: old.version, new: new.version, changes: compare(old.api, new.api))
    context.console.print(text(of: report, context))
    return report.changes.contains(where: { fails($0, context) }) ? .findings : .success
  }

  private func text(of report: ChangeReport, _ context: CommandContext) -> String {
    switch context.arguments["format"] {
    case "markdown": markdown(report)
    case "json": json(report).serialized(pretty: true) + "\n"
    case "github": annotations(report) { fails($0, context) }
    default: render(report, usesColor: context.console.usesColor(context.arguments["color"]))
    }
  }

  private func fails(_ change: Change, _ context: CommandContext) -> Bool {
    switch context.arguments["fail-on"] {
    case "wire": change.breaks.contains(.wire)
    case "source": change.breaks.contains(.source)
    case "any": true
    default: false
    }
  }
}
