import Schema
import SourceText

/// A documented request or answer came, went or shows something else.
///
/// - Breaks calls: no; what it tells of fields and types is a change of its own.
/// - Breaks source: no; it is data in a module that only tests use.
/// - Example: the example on the page "Creating a Shelf" has another name in its body.
struct ExampleChanged: ChangeRule {
  let id = "example-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.flatMap { pair -> [Change] in
      let (old, new) = (pair.old.operation, pair.new.operation)
      let examples = Matches(
        old.examples, new.examples,
        by: [.init { $0.name }, .init { $0.title }, .init { "\($0.request.method) \($0.request.target)" }])
      func told(_ headline: String, _ old: SourcePlace?, _ place: SourcePlace?) -> Change {
        change(new.subject, headline, old: old, new: place, isDocumentation: true)
      }
      return examples.added.map { told("there is a new example, \"\($0.title)\"", nil, $0.source) }
        + examples.removed.map { told("the example \"\($0.title)\" is gone", $0.source, nil) }
        + examples.pairs.compactMap { pair in
          guard pair.old.content != pair.new.content else { return nil }
          return told("the example \"\(pair.new.title)\" changed", pair.old.source, pair.new.source)
        }
    }
  }
}

extension Example {
  /// Without its place.
  fileprivate var content: Example {
    var example = self
    example.source = SourcePlace(path: "", line: 1, column: 1, span: ByteSpan(0, 0))
    return example
  }
}
