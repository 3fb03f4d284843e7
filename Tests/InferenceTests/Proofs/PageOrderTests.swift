import Inference
import Pages
import Schema
import Testing

/// The order of pages never matters, and pages that are added rename nothing.
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

  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func addingPagesOfTheCorpusRenamesNothing() {
    var generator = SeededGenerator(law: "adding pages of the corpus renames nothing")
    let count = CorpusPages.pages.count
    let sizes = CorpusPages.isThorough ? Array(1...count) : [2, 5, 10, 20, 40, 80, 120, count - 2, count - 1, count]
    let changes = Self.changes(adding: CorpusPages.pages.shuffled(using: &generator), sizes: sizes)
    #expect(changes.isEmpty, "seed \(generator.seed): \(changes.joined(separator: "\n"))")
  }

  private static func changes(adding pages: [EndpointPage], sizes: [Int]) -> [String] {
    var names: [String: String] = [:]
    var changes: [String] = []
    for size in sizes {
      let found = SettledNames(CorpusPages.infer(pages.prefix(size))).names
      for (thing, name) in found.sorted(by: { $0.key < $1.key }) {
        if let old = names[thing], old != name { changes.append("with \(size) pages \(thing): \(old) became \(name)") }
        names[thing] = name
      }
    }
    return changes
  }
}

/// What everything is called, by what it is on the pages: operations by method and path, models by where they stand.
struct SettledNames {
  private(set) var names: [String: String] = [:]
  private let api: API

  init(_ api: API) {
    self.api = api
    for group in api.groups {
      for operation in group.operations {
        let key = "\(operation.method) \(operation.path)"
        names[key] = "\(operation.id) \(operation.typeName)"
        for content in operation.requestBody?.contents ?? [] { walk(content.type, "\(key) request", [:], []) }
        for response in operation.responses {
          for content in response.contents { walk(content.type, "\(key) \(response.status)", [:], []) }
        }
      }
    }
  }

  /// Names every model below a position by the position.
  private mutating func walk(
    _ type: SchemaType, _ position: String, _ arguments: [String: SchemaType], _ above: [String]
  ) {
    switch type {
    case .array(let inner), .map(let inner), .nullable(let inner): walk(inner, position + "[]", arguments, above)
    case .parameter(let name):
      if let argument = arguments[name] { walk(argument, position, [:], above) }
    case .model(let reference):
      names[position] = reference.name
      guard let record = api.model(named: reference.name)?.record, !above.contains(reference.name) else { return }
      let resolved = reference.arguments.map { argument -> SchemaType in
        if case .parameter(let name) = argument { arguments[name] ?? argument } else { argument }
      }
      let bound = Dictionary(zip(record.parameters, resolved)) { first, _ in first }
      for field in record.fields { walk(field.type, "\(position).\(field.name)", bound, above + [reference.name]) }
    default: break
    }
  }
}
