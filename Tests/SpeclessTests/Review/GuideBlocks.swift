import Foundation

/// The pieces of the article on reviewing that people copy, taken out of it so that tests can run them.
struct GuideBlocks {
  let text: String

  init() throws {
    let article = Corpora.packageRoot.appendingPathComponent("Sources/specless/specless.docc/Review.md")
    text = try String(contentsOf: article, encoding: .utf8)
  }

  /// The one fenced block of a language behind a heading.
  func block(_ language: String, behind heading: String) -> String {
    let section = text.components(separatedBy: "\n## \(heading)\n").last ?? ""
    let start = section.components(separatedBy: "```\(language)\n").dropFirst().first ?? ""
    return start.components(separatedBy: "```\n").first ?? ""
  }

  /// A step of the workflow.
  struct Step: Hashable {
    var name = ""
    var action: String?
    var command: String?
    /// Of `actions/github-script`.
    var script: String?
    var runsAlways = false
  }

  /// The steps of the workflow, as far as this form of YAML goes: a test with a real reader holds it to be right.
  var steps: [Step] {
    let lines = block("yaml", behind: "In GitHub Actions").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    var steps: [Step] = []
    var index = (lines.firstIndex(of: "    steps:") ?? lines.count - 1) + 1
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("      - ") { steps.append(Step()) }
      let words = line.dropFirst(8).split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard words.count == 2, !steps.isEmpty else { continue }
      var value = words[1]
      if value == "|" {
        let indent = line.prefix { $0 == " " }.count + 2
        let body = lines[index...].prefix { $0.isEmpty || $0.prefix { $0 == " " }.count >= indent }
        index += body.count
        value = body.map { String($0.dropFirst(indent)) }.joined(separator: "\n") + "\n"
      }
      Self.set(words[0], value, in: &steps[steps.count - 1])
    }
    return steps
  }

  private static func set(_ key: String, _ value: String, in step: inout Step) {
    switch key {
    case "name": step.name = value
    case "uses": step.action = value
    case "run": step.command = value
    case "script": step.script = value
    case "if": step.runsAlways = value == "always()"
    default: break
    }
  }
}
