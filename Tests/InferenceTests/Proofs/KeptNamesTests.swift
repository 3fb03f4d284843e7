import Inference
import Pages
import Schema
import Testing

/// Pages that are added change no old name, where the names of the run before are kept. What is called otherwise then is
/// another thing than it was taken for: of two models that turn out to be one, one name is left; of one that turns out to
/// be two, one has it; and what turns out to be a generic model takes a parameter.
///
/// `SPECLESS_SEED` repeats a run; `SPECLESS_THOROUGH=1` adds the pages one by one, and leaves each of them out in turn.
@Suite struct KeptNamesTests {
  @Test func addingTheProjectsPagesRenamesNothing() {
    var generator = SeededGenerator(law: "adding the project's pages renames nothing that is kept")
    for _ in 0..<10 {
      let pages = CorpusPages.fivePages.shuffled(using: &generator)
      let changes = Self.changes(adding: pages, sizes: Array(1...pages.count))
      #expect(changes.isEmpty, "seed \(generator.seed): \(changes)")
    }
  }

  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func addingPagesOfTheCorpusRenamesNothing() {
    var generator = SeededGenerator(law: "adding pages of the corpus renames nothing that is kept")
    let count = CorpusPages.pages.count
    let some = Int.random(in: 1..<count, using: &generator)
    let sizes = CorpusPages.isThorough ? Array(1...count) : [some, some + 1, count]
    let changes = Self.changes(adding: CorpusPages.pages.shuffled(using: &generator), sizes: sizes)
    #expect(changes.isEmpty, "seed \(generator.seed): \(changes.joined(separator: "\n"))")
  }

  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func thePageThatWasLeftOutRenamesNothing() {
    var generator = SeededGenerator(law: "the page that was left out renames nothing that is kept")
    let all = Array(CorpusPages.pages.indices)
    for left in CorpusPages.isThorough ? all : Array(all.shuffled(using: &generator).prefix(CorpusPages.leftOut)) {
      let page = CorpusPages.pages[left]
      let rest = CorpusPages.pages.enumerated().filter { $0.offset != left }.map(\.element)
      let changes = Self.changes(adding: rest + [page], sizes: [rest.count, rest.count + 1])
      #expect(changes.isEmpty, "seed \(generator.seed), \(page.file.path): \(changes.joined(separator: "\n"))")
    }
  }

  /// What was not edited and is named anew is as if nothing had been kept.
  @Test func keepingTheSameNamesChangesNothing() throws {
    let fresh = CorpusPages.infer(CorpusPages.fivePages, keeping: .none)
    let kept = CorpusPages.infer(CorpusPages.fivePages, keeping: fresh.names)
    #expect(kept.names == fresh.names)
    #expect(try schemaText(kept.api) == schemaText(fresh.api))
  }

  private static func changes(adding pages: [EndpointPage], sizes: [Int]) -> [String] {
    var known: [String: String] = [:]
    var names = SettledNames.none
    var changes: [String] = []
    for size in sizes {
      let inferred = CorpusPages.infer(pages.prefix(size), keeping: names)
      names = inferred.names
      let found = NamesByPlace(inferred.api).names
      let bearers = Dictionary(grouping: known.keys) { known[$0] ?? "" }
      for (thing, name) in found.sorted(by: { $0.key < $1.key }) {
        guard let old = known[thing], old != name else { continue }
        // Another thing was called so, and is the same now; or one was the same, and is called so still.
        let isOne = bearers[name]?.contains { found[$0] == name } == true
        let isTwo = bearers[old]?.contains { found[$0] == old } == true
        if !isOne, !isTwo, !isInGeneric(thing, found, known, inferred.api) {
          changes.append("with \(size) pages \(thing): \(old) became \(name)")
        }
      }
      known.merge(found) { _, new in new }
    }
    return changes
  }

  /// The position, or one above it, has become a generic model.
  private static func isInGeneric(
    _ thing: String, _ new: [String: String], _ old: [String: String], _ api: API
  ) -> Bool {
    var position = Substring(thing)
    while true {
      let name = new[String(position)] ?? ""
      if old[String(position)] != name, api.model(named: name)?.record?.parameters.isEmpty == false { return true }
      guard let dot = position.lastIndex(of: ".") else { return false }
      position = position[..<dot]
    }
  }
}
