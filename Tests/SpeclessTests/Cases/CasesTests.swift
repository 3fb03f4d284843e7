import Foundation
import Testing

@testable import specless

/// Whole pages and what is made of them, word for word: a change of any room shows here as a change of these files.
///
/// `SPECLESS_RECORD=1 swift test --filter CasesTests` records what is made now. Such a run fails all the same, so that
/// nobody takes it for a proof: read the difference in version control, then run the tests again.
struct CasesTests {
  private static let isRecording = ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1"

  @Test func thereAreCases() {
    #expect(CaseFolder.all.count > 10)
  }

  @Test(arguments: CaseFolder.all) func pagesGiveWhatIsRecorded(of folder: CaseFolder) throws {
    let made = try folder.made(of: folder.readDocs())
    if Self.isRecording {
      try folder.record(made)
      Issue.record("\(folder.name) was recorded anew; read the difference, then run the tests without SPECLESS_RECORD")
      return
    }
    let recorded = try folder.recorded()
    for path in Set(made.keys).union(recorded.keys).sorted() {
      // Bytes, because texts are equal to Swift where only the form of their accents differs.
      let (old, new) = (recorded[path].map { Array($0.utf8) }, made[path].map { Array($0.utf8) })
      guard old != new else { continue }
      let difference = UnifiedDiff(old: old ?? [], new: new ?? [], path: "Tests/Cases/\(folder.name)/\(path)")
      Issue.record(
        """
        \(Self.verdict(recorded: recorded[path], made: made[path]))
        \(Self.shortened(difference.text))
        If this is as it should be: SPECLESS_RECORD=1 swift test --filter CasesTests
        """)
    }
  }

  private static func verdict(recorded: String?, made: String?) -> String {
    if recorded == nil { return "made, and not recorded" }
    return made == nil ? "recorded, and made no more" : "made otherwise than recorded"
  }

  /// The first lines, enough to see what it is about.
  private static func shortened(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 40 else { return text }
    return lines.prefix(40).joined(separator: "\n") + "\n… \(lines.count - 40) more lines"
  }
}
