import Testing

@testable import specless

extension Workplace {
  /// Lines taken away and added, by file; files that come or go are all of one kind.
  typealias Edits = [String: (removed: Int, added: Int)]

  /// What a change of the pages changes in the Swift that is made of them.
  func edits(_ edit: () throws -> Void) throws -> Edits {
    let old = try files(in: "Generated")
    try edit()
    let outcome = run("generate", "--quiet")
    #expect(outcome.code == .success, "\(outcome.err)")
    let new = try files(in: "Generated")
    var edits: Edits = [:]
    for path in Set(old.keys).union(new.keys) where path.hasSuffix(".swift") && old[path] != new[path] {
      let changes = LineEdits(old: lines(old[path]), new: lines(new[path])).edits
      edits[path] = (changes.count { $0.kind == .removed }, changes.count { $0.kind == .added })
    }
    return edits
  }

  private func lines(_ text: String?) -> [String] {
    text.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? []
  }
}
