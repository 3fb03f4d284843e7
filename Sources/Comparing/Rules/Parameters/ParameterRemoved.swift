import Schema
import SourceText

/// A parameter is documented no more.
///
/// - Breaks calls: yes, in the query. What old programs ask for is no longer promised. (One that left the path is a move
///   of the operation.)
/// - Breaks source: yes. Calls that name it do not compile.
/// - Example: `GET /books` no longer takes `sort`.
struct ParameterRemoved: ChangeRule {
  let id = "parameter-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.removed.map { parameter in
        change(
          pair.new.subject, "the \(parameter.words) is gone", reason: "what old programs ask for is not promised",
          old: parameter.place ?? pair.old.place, new: nil, wire: parameter.location == .query, source: true)
      }
    }
  }
}
