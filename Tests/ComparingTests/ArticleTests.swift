import Foundation
import Testing

@testable import Comparing

/// The article on changes is made of the comments over the rules, so that the two cannot part.
struct ArticleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  private static let article = root.appending(path: "Sources/specless/specless.docc/Changes.md")

  /// Each rule's folder in `Sources/Comparing/Rules`, and its comment.
  private static func comment(of rule: any ChangeRule) throws -> (folder: String, lines: [String]) {
    let name = "\(type(of: rule))"
    let rules = root.appending(path: "Sources/Comparing/Rules")
    for folder in try FileManager.default.contentsOfDirectory(atPath: rules.path()) {
      let file = rules.appending(path: "\(folder)/\(name).swift")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let end = lines.firstIndex(where: { $0.hasPrefix("struct \(name): ChangeRule") }) else { continue }
      let start = lines[..<end].lastIndex { !$0.hasPrefix("///") } ?? 0
      return (folder, lines[(start + 1)..<end].map { String($0.dropFirst(4)) })
    }
    return ("", [])
  }

  /// Every rule says what changed, whom it breaks and why, and gives an example.
  @Test func everyRuleIsDocumented() throws {
    for rule in allChangeRules {
      let (folder, lines) = try Self.comment(of: rule)
      #expect(!folder.isEmpty && lines.count > 4, "\(rule.id) has no comment, or not in a file of its name")
      for start in ["- Breaks calls: ", "- Breaks source: ", "- Example: "] {
        #expect(lines.contains { $0.hasPrefix(start) }, "\(rule.id) does not say \(start)")
      }
    }
  }

  /// `SPECLESS_RECORD=1` writes the article anew and fails.
  @Test func theArticleIsMadeOfTheComments() throws {
    let text = try Self.text()
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.article)
      Issue.record("recorded; run again without SPECLESS_RECORD")
      return
    }
    let recorded = try String(contentsOf: Self.article, encoding: .utf8)
    #expect(recorded == text, "SPECLESS_RECORD=1 swift test --filter ArticleTests writes it anew")
  }

  private static func text() throws -> String {
    var text = introduction
    var last = ""
    for rule in allChangeRules {
      let (folder, lines) = try comment(of: rule)
      if folder != last { text += "\n## \(titles[folder] ?? folder)\n" }
      last = folder
      text += "\n### \(rule.id)\n\n\(lines.joined(separator: "\n"))\n"
    }
    return text
  }

  private static let titles = ["Bodies": "Bodies and statuses", "Notes": "What is said beside"]

  private static let introduction = """
    # Changes

    What `specless diff` tells of two versions of an API, rule by rule.

    ## Whom a change breaks

    A change *breaks calls* where a program that was made from the old pages and a service that does what the new pages
    say fail each other. The direction decides. Requests are written by old programs: the service takes what its pages
    document, and no more. Answers are read by old programs: they pass over fields that they do not know, keep words of
    an enumeration that they do not know, and take null for absence where a value may be absent; they need what was
    always there, and take a status of success that is not documented for an error.

    A change *breaks source* where Swift that was written against the code generated from the old pages does not compile
    against the code generated from the new ones, be it that it calls the client, calls through a protocol, makes models
    or writes a server. What breaks neither is *compatible*, or, where only readers notice, *docs only*.

    Both claims are tested for an edit of each kind: answers that the new version documents are decoded by code that was
    compiled from the old one, requests that the old version documents are handed to a server compiled from the new one,
    and a caller of everything that the old schema gives is compiled against what the new one gives.

    Things are known again, so that a new name is no loss and no gain: an operation by its method and path, its name or
    its title; a model by its fields and by what mentions it; a field by its type and the words about it or its place; a
    parameter of a path by its place. A model that takes the name of one that is gone is told as renamed, not as changed
    beyond recognition.

    `specless diff --json-schema` prints the JSON Schema of `--format json`.

    <!-- Made of the comments in Sources/Comparing/Rules: SPECLESS_RECORD=1 swift test --filter ArticleTests -->

    """
}
