import Foundation
import Schema
import SourceText
import Testing

@testable import Comparing

/// Every rule has a case, and what is reported of each case was read by a person and recorded.
struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reports")

  @Test func everyRuleHasACase() {
    let seen = Set(
      allCases.flatMap { item in
        let (old, new) = item.versions
        return (compare(old, new) + compare(new, old)).map(\.ruleID)
      })
    #expect(allChangeRules.map(\.id).filter { !seen.contains($0) } == [])
    #expect(Set(allChangeRules.map(\.id)).count == allChangeRules.count, "ids are unique")
  }

  /// `SPECLESS_RECORD=1` records anew and fails.
  @Test func reportsAreTheRecordedOnes() throws {
    let text = allCases.map { item in
      let (old, new) = item.versions
      return "== \(item.name)\n\(Self.lines(compare(old, new)))-- and back\n\(Self.lines(compare(new, old)))\n"
    }.joined()
    let url = Self.folder.appending(path: "cases.txt")
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded; run again without SPECLESS_RECORD")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self).split(separator: "\n")
    let lines = text.split(separator: "\n")
    for (line, expected) in zip(lines, recorded) where line != expected {
      Issue.record("\(line)\nwas recorded as\n\(expected)\nSPECLESS_RECORD=1 records it anew")
      return
    }
    #expect(lines.count == recorded.count, "SPECLESS_RECORD=1 records it anew")
  }

  private static func lines(_ changes: [Change]) -> String {
    changes.map { change in
      let places = [change.old?.description ?? "new", change.new?.description ?? "gone"].joined(separator: " → ")
      return
        "\(change.subject.name): \(change.impact): \(change.headline) [\(change.ruleID)] (\(places))\n"
        + (change.reason.map { "  \($0)\n" } ?? "")
    }.joined()
  }

  /// Nothing changed, nothing said; and what changes where facts are from changes nothing.
  @Test func sameIsSame() {
    var other = booksAPI()
    #expect(compare(booksAPI(), other).isEmpty)
    for index in other.models.indices {
      other.models[index].evidence = []
      other.fields(other.models[index].name) { fields in
        for field in fields.indices { fields[field].evidence = [] }
      }
    }
    #expect(compare(booksAPI(), other).isEmpty)
  }

  /// Changes of one subject stand together, so that a report can group them.
  @Test func subjectsStandTogether() {
    var new = booksAPI()
    for item in fieldCases + noteCases { item.edit(&new) }
    let subjects = compare(booksAPI(), new).map(\.subject)
    var runs: [Change.Subject] = []
    for subject in subjects where runs.last != subject { runs.append(subject) }
    #expect(runs.count == Set(runs).count)
  }
}
