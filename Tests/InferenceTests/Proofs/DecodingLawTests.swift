import Inference
import JSONText
import Schema
import Testing

/// The guarantee: any document whose shape joins below an inferred one is read by the emitted types without loss, and
/// adding an example never makes an earlier one invalid. Tested on the schema, which the types spell.
@Suite struct DecodingLawTests {
  /// One operation, several examples.
  @Test func whatJoinsBelowTheExamplesIsValid() throws {
    var random = RandomJSON(generator: SeededGenerator(law: "what joins below the examples is valid"))
    for round in 0..<150 {
      let form = random.object(depth: 3)
      let examples = (0..<1 + random.number(below: 4)).map { _ in random.thing(form) }
      let api = infer(examples.enumerated().map { ExamplePages.page($0.offset, body: $0.element) }).api
      let shape = try examples.reduce(Shape.nothing) { try $0.joined(with: Self.shape(of: $1)) }
      for _ in 0..<8 {
        let value = random.value(below: shape)
        try #require(shape.joined(with: Self.shape(of: value)) == shape, "the law's own generator")
        try Self.expectValid(value, in: api, examples, "seed \(random.generator.seed), round \(round)")
      }
    }
  }

  /// The same things in answers of two operations and of another resource, so that slots are united, wrappers and maps
  /// found; the pages come one by one.
  @Test func addingAnExampleInvalidatesNone() throws {
    var random = RandomJSON(generator: SeededGenerator(law: "adding an example invalidates none"))
    for round in 0..<60 {
      let forms = [random.object(depth: 3), random.object(depth: 2)]
      var pages: [(path: String, text: String)] = []
      var known: [(value: JSONValue, method: String, things: String)] = []
      for number in 0..<5 {
        let things = random.number(below: 3) == 0 ? "authors" : "shelves"
        let method = random.number(below: 2) == 0 ? "GET" : "PUT"
        let value = random.thing(forms[things == "authors" ? 1 : 0])
        pages.append(ExamplePages.page(number, method: method, things: things, body: value))
        known.append((value, method, things))
        let api = infer(pages).api
        for each in known {
          try Self.expectValid(
            each.value, in: api, known.map(\.value), "seed \(random.generator.seed), round \(round)",
            method: each.method, things: each.things)
        }
      }
    }
  }

  private static func shape(of value: JSONValue) throws -> Shape {
    Shape(of: try JSONDocument(value.serialized()).root)
  }

  private static func expectValid(
    _ value: JSONValue, in api: API, _ examples: [JSONValue], _ seed: String, method: String = "GET",
    things: String = "shelves"
  ) throws {
    let type = try #require(
      ExamplePages.answer(api, method: method, things: things),
      "\(seed): no type for \(examples.map { $0.serialized() })")
    let problems = SchemaValidator(api: api).problems(of: value, as: type)
    #expect(
      problems.isEmpty,
      """
      \(seed): \(problems.prefix(3)) in \(value.serialized())
      of \(type), inferred from \(examples.map { $0.serialized() })
      """)
  }
}
