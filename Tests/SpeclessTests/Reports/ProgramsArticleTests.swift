import Explaining
import Foundation
import JSONText
import Reporting
import Testing

@testable import specless

/// What the article on output for programs shows is what the schemas describe, and it leaves no form out.
struct ProgramsArticleTests {
  private static let article = Result {
    try String(
      contentsOf: Corpora.packageRoot.appendingPathComponent("Sources/specless/specless.docc/Programs.md"),
      encoding: .utf8)
  }

  @Test func examplesKeepToTheSchemas() throws {
    let blocks = try Self.article.get().components(separatedBy: "```json\n").dropFirst().map {
      try JSONValue(parsing: $0.components(separatedBy: "```")[0])
    }
    try #require(blocks.count == 3)
    for (block, schema) in zip(blocks, [reportJSONSchema, explanationJSONSchema, explanationJSONSchema]) {
      #expect(JSONSchemaCheck(block, schema).problems == [])
    }
  }

  @Test func everyFormIsListed() throws {
    let article = try Self.article.get()
    for form in ReportForm.allCases where form != .text {
      #expect(article.contains("`specless lint --format \(form)`"))
    }
    for form in ExportForm.allCases { #expect(article.contains("`specless export --format \(form)`")) }
  }
}
