import Schema
import SourceText

/// A model became, or ceased to be, the body of failures; or one of its fields tells something else of them.
///
/// - Breaks calls: no. What failures hold is a change of the answer of their status.
/// - Breaks source: if it ceased. Errors of the client no longer have the property that reads it.
/// - Example: pages showed `ErrorBody` with a status of failure, and show none any more.
struct FailureBodyChanged: ChangeRule {
  let id = "failure-body-changed"

  func changes(in comparison: Comparison) -> [Change] {
    let (before, after) = (comparison.old.failureModels, comparison.new.failureModels)
    let models = comparison.models.pairs.compactMap { pair -> Change? in
      let wasBody = before.contains(pair.old.name)
      guard wasBody != after.contains(pair.new.name) else { return nil }
      return change(
        comparison.subject(ofNew: pair.new),
        "\(pair.new.name) is \(wasBody ? "no body of failures any more" : "the body of failures")",
        sourceReason: "errors lose the property that reads it", old: comparison.old.place(of: pair.old),
        new: comparison.new.place(of: pair.new), source: wasBody)
    }
    let fields = comparison.fields.compactMap { pair -> Change? in
      let (old, new) = (pair.old.failureRole, pair.new.failureRole)
      guard old != new else { return nil }
      return change(
        pair.subject, "the \(pair.words) told \(Self.words(old)) of a failure and tells \(Self.words(new))",
        old: pair.oldPlace, new: pair.newPlace)
    }
    return models + fields
  }

  private static func words(_ role: FailureRole?) -> String { role.map { "the \($0.rawValue)" } ?? "nothing" }
}

extension Side {
  /// The models that are read from failures by a property of the client's errors.
  var failureModels: Set<String> {
    let names = api.operations.flatMap(\.failures).compactMap { response -> String? in
      guard let content = response.usualContent, content.isJSON, case .model(let reference) = content.type,
        reference.arguments.isEmpty
      else { return nil }
      return reference.name
    }
    return Set(names.filter { models[$0]?.scope == nil && models[$0]?.record?.parameters == [] })
  }
}
