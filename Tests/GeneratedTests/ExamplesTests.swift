import GeneratedExamples
import SpeclessRuntime
import Testing

/// What the pages show is what the generated code sends and reads.
struct ExamplesTests {
  /// The answer is read and written again as equal JSON; the request is built again as documented.
  @Test(arguments: Examples.all) func verifies(_ example: DocumentedExample) throws {
    try example.verify()
  }

  @Test func everyPageHasItsExample() {
    #expect(Set(Examples.all.map(\.page)).count == 5)
    #expect(Set(Examples.all.map { "\($0.operation.method) \($0.operation.path)" }).count == 5)
  }

  @Test func noExampleShowsTheTokenOfItsPage() {
    for example in Examples.all {
      let token = example.request.headers["Authorization"]
      #expect(token == nil || token == "bearer REDACTED", "\(example)")
    }
  }
}
