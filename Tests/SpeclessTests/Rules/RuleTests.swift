import Foundation
import JSONText
import SourceText
import Testing

@testable import specless

/// Every id that a diagnostic can have is documented, once, and the list in the documentation is what the sources say.
struct RuleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func idsAreUniqueAndStable() {
    #expect(Set(allRules.map(\.id)).count == allRules.count)
    for rule in allRules {
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(rule.id)")
      for text in [rule.finds, rule.matters, rule.remedy] { #expect(text.hasSuffix("."), "\(rule.id): \(text)") }
      #expect(!rule.example.isEmpty, "\(rule.id)")
    }
  }

  @Test func whateverTheSourcesReportIsDocumented() throws {
    let known = Set(allRules.map(\.id))
    var found: Set<String> = []
    for (path, text) in try Self.sources() {
      for id in Self.reportedIDs(in: text) {
        found.insert(id)
        #expect(known.contains(id), "\(path) reports \(id)")
      }
    }
    #expect(found == known, "documented, reported nowhere: \(known.subtracting(found).sorted())")
  }

  /// Each finding on pages, and on what is made of them, is seen in a case; but `several-layouts`, for which two layouts
  /// must be claimed, and those for which there must have been a run before. They have tests of their own.
  @Test func whateverIsFoundOnPagesIsSeenInACase() throws {
    let told = try CaseFolder.all.map { try $0.recorded()["diagnostics.txt"] ?? "" }.joined()
    let rules = ruleChapters.prefix(4).flatMap(\.rules).map(\.id)
    let unseen = rules.filter { !told.contains("[\($0)]") }
    #expect(unseen == ["name-kept", "several-layouts", "renamed-correction-target"], "no case shows them")
  }

  @Test func theListInTheDocumentationIsCurrent() throws {
    let place = Self.root.appendingPathComponent("Sources/specless/specless.docc/Rules.md")
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      let folder = place.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(rulesArticle.utf8).write(to: place)
      Issue.record("Rules.md was recorded; run again without SPECLESS_RECORD")
      return
    }
    let recorded = try String(contentsOf: place, encoding: .utf8)
    #expect(recorded == rulesArticle, "SPECLESS_RECORD=1 records it anew")
  }

  @Test func theExampleOfSettingsInTheListIsValid() throws {
    let code = try #require(rulesArticle.split(separator: "```json\n").dropFirst().first?.split(separator: "```").first)
    #expect(Settings.shape.problems(in: try JSONDocument(String(code)).root).isEmpty)
  }

  private static func sources() throws -> [(path: String, text: String)] {
    let folder = root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
  }

  /// A literal before a severity, `"broken-json", .warning`, and that of `fail("…", …)`.
  private static func reportedIDs(in text: String) -> [String] {
    let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.dropFirst().dropLast().compactMap { index in
      let after = parts[index + 1].drop { ", \n".contains($0) }
      let isRated = [".error,", ".warning,", ".note,"].contains { after.hasPrefix($0) }
      guard isRated || parts[index - 1].hasSuffix(".fail(") else { return nil }
      return String(parts[index])
    }
  }
}
