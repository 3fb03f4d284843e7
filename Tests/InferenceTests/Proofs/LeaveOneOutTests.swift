import Inference
import JSONText
import Pages
import Schema
import Testing

/// What is inferred of pages holds for pages that were not read: each page in turn is left out, and its examples are
/// checked against the models that the others gave. What cannot be known from the others is counted and listed, each key
/// with what the schema goes by: that all examples on the other pages have a key, or a value, and no words say otherwise.
/// To take every key that is always shown for one that may be missing would make each field of each model optional.
///
/// `SPECLESS_THOROUGH=1` leaves out every page, which takes a quarter of an hour; `SPECLESS_LEFT_OUT` says how many the
/// sample has otherwise.
@Suite struct LeaveOneOutTests {
  @Test(.enabled(if: CorpusPages.folder != nil, CorpusPages.isAbsent))
  func examplesOfAPageLeftOutFitTheModelsOfTheOthers() {
    let pages = CorpusPages.pages
    let full = CorpusPages.infer(pages)
    var generator = SeededGenerator(law: "examples of a page left out fit the models of the others")
    let left =
      CorpusPages.isThorough
      ? Array(pages.indices) : Array(pages.indices.shuffled(using: &generator).prefix(CorpusPages.leftOut))
    var counts = (checked: 0, decoded: 0, valid: 0, unknown: 0)
    var reasons: [SchemaValidator.Reason: Int] = [:]
    var failures: [String] = []
    for index in left.sorted() {
      let others = CorpusPages.infer(pages.enumerated().filter { $0.offset != index }.map(\.element))
      for (name, value, type) in Self.examples(of: pages[index], in: full) {
        guard type.references.allSatisfy({ others.model(named: $0.name) != nil }) else {
          counts.unknown += 1
          continue
        }
        counts.checked += 1
        let problems = SchemaValidator(api: others).problems(of: value, as: type)
        if problems.isEmpty { counts.valid += 1 }
        // A key that nobody knows is passed over.
        if problems.allSatisfy({ $0.reason == .unknownKey }) { counts.decoded += 1 }
        for reason in Set(problems.map(\.reason)) { reasons[reason, default: 0] += 1 }
        // What does not decode first, each key with what the others' pages show of it: that is why they cannot know.
        let ordered = problems.filter { $0.reason != .unknownKey } + problems.filter { $0.reason == .unknownKey }
        failures += ordered.prefix(4).map { "\(name): \($0)" }
      }
    }
    Self.report(counts, reasons, failures)
    // Types are the claim; keys and nulls that only one page shows cannot be known from the others.
    #expect(reasons[.wrongType, default: 0] * 20 <= counts.checked, "types that other pages give are wrong")
    if CorpusPages.isThorough {
      #expect(counts.checked > 0 && counts.decoded * 100 >= counts.checked * 95, "fewer answers decode than did")
    }
  }

  /// The JSON answers of a page with their types in the whole schema. Bodies of requests belong to one operation, and
  /// so to the page that is left out.
  private static func examples(of page: EndpointPage, in api: API) -> [(String, JSONValue, SchemaType)] {
    api.operations.flatMap { operation in
      operation.examples.filter { $0.source.path == page.file.path }.compactMap { example in
        guard let answer = example.response, case .json(let value)? = answer.body,
          let response = operation.responses.first(where: { answer.statuses.contains($0.status) }),
          let type = response.contents.first(where: \.isJSON)?.type
        else { return nil }
        return ("\(operation.id) of \(page.file.path)", value, type)
      }
    }
  }

  private static func report(
    _ counts: (checked: Int, decoded: Int, valid: Int, unknown: Int), _ reasons: [SchemaValidator.Reason: Int],
    _ failures: [String]
  ) {
    print(
      "left out: \(counts.decoded) of \(counts.checked) answers decode as what the other pages give, "
        + "\(counts.valid) without loss; "
        + "\(counts.unknown) more are of models that only the page left out shows")
    for reason in SchemaValidator.Reason.allCases {
      if let count = reasons[reason] { print("  \(count) answers have \(reason.rawValue)") }
    }
    for failure in failures { print("    \(failure)") }
  }
}
