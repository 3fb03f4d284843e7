import Inference
import Pages
import Schema
import Testing

/// The order of pages never matters, and where no names are kept from a run before (`KeptNamesTests`), pages that are
/// added rename nothing, but for what they newly show. Fields, parameters and valid values keep their names whatever
/// comes, and groups where pages show answers; `Names.md` in the catalogue tells the same of the others:
///
/// - that an object is a wrapper or a list page can only be seen where there are two: from then on it is a generic
///   model, and what is inside has names of its own;
/// - of two things that would be called the same, a resource that links to itself is, else what is not deprecated, else
///   that with the shorter path; the other says that its name was taken (`name-is-taken`, the lint `name-taken`);
/// - an operation that is done to more than a collection or one of its things is named by the shortest of its titles;
/// - an enumeration that several models or operations share is named after the nearest, and values that no table of the
///   own page lists are those of the table that lists the fewest, its own collection's first;
/// - a thing that is found to be the same as another has its name, and the model says why it is the same.
///
/// `SPECLESS_SEED` repeats a run; `SPECLESS_THOROUGH=1` goes through more orders, and adds the pages one by one.
@Suite struct PageOrderTests {
  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func theOrderOfTheCorpusDoesNotMatter() throws {
    var generator = SeededGenerator(law: "the order of the corpus does not matter")
    let expected = try schemaText(CorpusPages.infer(CorpusPages.pages))
    for _ in 0..<(CorpusPages.isThorough ? 10 : 2) {
      let shuffled = CorpusPages.pages.shuffled(using: &generator)
      #expect(try schemaText(CorpusPages.infer(shuffled)) == expected, "seed \(generator.seed)")
    }
  }

  @Test func addingTheProjectsPagesRenamesNothing() {
    var generator = SeededGenerator(law: "adding the project's pages renames nothing")
    for _ in 0..<10 {
      let changes = Self.changes(
        adding: CorpusPages.fivePages.shuffled(using: &generator), sizes: Array(1...CorpusPages.fivePages.count))
      #expect(changes.isEmpty, "seed \(generator.seed): \(changes)")
    }
  }

  /// From a random part of the pages to one page more, and so on.
  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func addingPagesOfTheCorpusRenamesNothing() {
    var generator = SeededGenerator(law: "adding pages of the corpus renames nothing")
    let count = CorpusPages.pages.count
    let some = Int.random(in: 1..<count, using: &generator)
    let sizes = CorpusPages.isThorough ? Array(1...count) : [some, some + 1, count]
    let changes = Self.changes(adding: CorpusPages.pages.shuffled(using: &generator), sizes: sizes)
    #expect(changes.isEmpty, "seed \(generator.seed): \(changes.joined(separator: "\n"))")
  }

  private static func changes(adding pages: [EndpointPage], sizes: [Int]) -> [String] {
    var names: [String: String] = [:]
    var before: API?
    var changes: [String] = []
    var reasons: [String: Int] = [:]
    for size in sizes {
      let api = CorpusPages.infer(pages.prefix(size))
      let found = NamesByPlace(api).names
      let renaming = Renaming(api: api, before: before ?? api, old: names, new: found)
      before = api
      for (thing, name) in found.sorted(by: { $0.key < $1.key }) {
        guard let old = names[thing], old != name else { continue }
        if let reason = renaming.reason(for: thing) {
          reasons[reason, default: 0] += 1
        } else {
          changes.append("with \(size) pages \(thing): \(old) became \(name)")
        }
      }
      names.merge(found) { _, new in new }
    }
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
      print("  renamed, as documented: \(count) \(reason)")
    }
    return changes
  }
}

/// Whether a new name is owed to what pages newly show.
private struct Renaming {
  var api: API
  var before: API
  var old: [String: String]
  var new: [String: String]

  func reason(for thing: String) -> String? {
    guard let before = old[thing], let after = new[thing], !thing.hasPrefix(NamesByPlace.member) else { return nil }
    if isInGeneric(thing) { return "in what was found to be a wrapper or a list page" }
    if isTold(before: before, after: after) {
      return "of things that share a name, or are found to be one, as their models say"
    }
    if api.model(named: after)?.enumeration != nil { return "enumerations with a nearer owner or table" }
    if api.model(named: before).map(linksToItself) ?? false || api.model(named: after).map(linksToItself) ?? false {
      return "of a resource that links to itself, or that gave way to one"
    }
    guard let operation = operation(of: thing) else { return nil }
    if isReplaced(operation) { return "of a deprecated operation" }
    return operation.sources.count > 1 ? "of an operation that got a further page" : nil
  }

  /// The model says who took its old name, or what it was found to be the same as.
  private func isTold(before: String, after: String) -> Bool {
    guard let model = api.model(named: after) else { return false }
    let isTaken = model.evidence.contains { $0.rule == "name-is-taken" && $0.claim == before }
    // The one that had it was found to be another thing's like.
    let isFree = self.before.model(named: before)?.evidence.contains { $0.rule == "name-is-taken" && $0.claim == after }
    // The other was known by that name, or stands where no page was.
    let hasOther = old.values.contains(after) || new.contains { $0.value == after && old[$0.key] == nil }
    return isTaken || isFree == true || hasOther && model.evidence.contains { $0.aspect == .grouping }
  }

  /// The position, or one above it, has become a generic model.
  private func isInGeneric(_ thing: String) -> Bool {
    var position = Substring(thing)
    while true {
      let name = new[String(position)] ?? ""
      if old[String(position)] != name, api.model(named: name)?.record?.parameters.isEmpty == false { return true }
      guard let dot = position.lastIndex(of: ".") else { return false }
      position = position[..<dot]
    }
  }

  private func linksToItself(_ model: Model) -> Bool { model.evidence.contains { $0.rule == "same-self-link" } }

  private func operation(of thing: String) -> Schema.Operation? {
    api.operations.first { thing == "\($0.method) \($0.path)" || thing.hasPrefix("\($0.method) \($0.path) ") }
  }

  /// The operation is deprecated, and another has its name.
  private func isReplaced(_ operation: Schema.Operation) -> Bool {
    guard operation.isDeprecated, let old = old["\(operation.method) \(operation.path)"] else { return false }
    return api.operations.contains { !$0.isDeprecated && "\($0.id) \($0.typeName)" == old }
  }
}
