import Schema
import SourceText

/// One kind of change that the comparison knows: one file each in `Rules/`, one line in `allChangeRules`.
///
/// The comment over a rule is what people read about it: what changed, whom it breaks and why, an example. The article
/// on changes in the documentation is made of these comments.
package protocol ChangeRule: Sendable {
  /// Stable; what reports and scripts speak of.
  var id: String { get }

  func changes(in comparison: Comparison) -> [Change]
}

/// In the order in which they are documented.
package let allChangeRules: [any ChangeRule] = [
  GroupRenamed(),
  OperationAdded(),
  OperationRemoved(),
  OperationWithdrawn(),
  OperationMoved(),
  OperationMethodChanged(),
  OperationRenamed(),
  OperationRegrouped(),
  OperationPagingChanged(),
  ParameterAdded(),
  ParameterRemoved(),
  ParameterRenamed(),
  ParameterRequirementChanged(),
  ParameterRetyped(),
  ParameterStyleChanged(),
  ParametersReordered(),
  FilterChanged(),
  BodyAdded(),
  BodyRemoved(),
  BodyRequirementChanged(),
  BodyRetyped(),
  StatusAdded(),
  StatusRemoved(),
  StatusChanged(),
  AnswerRetyped(),
  ModelAdded(),
  ModelRemoved(),
  ModelRenamed(),
  ModelReshaped(),
  FailureBodyChanged(),
  FieldAdded(),
  FieldRemoved(),
  FieldRenamed(),
  FieldRetyped(),
  FieldPresenceChanged(),
  FieldNullabilityChanged(),
  FieldsReordered(),
  LinkChanged(),
  ValueAdded(),
  ValueRemoved(),
  ValueRenamed(),
  DefaultChanged(),
  LimitChanged(),
  ReadOnlyChanged(),
  DeprecationChanged(),
  ExperimentChanged(),
  SideEffectsChanged(),
  WordingChanged(),
  ExampleChanged(),
]

/// All changes that lead from one schema to another: by subject (groups, operations in the order of their paths, models
/// by name), then in the order of the rules.
///
///     compare(API(groups: [], models: []), api)   // an `operation-added` for each operation
package func compare(_ old: API, _ new: API) -> [Change] {
  let comparison = Comparison(old, new)
  let changes = allChangeRules.flatMap { $0.changes(in: comparison) }
  return changes.enumerated().sorted { left, right in
    let (first, second) = (comparison.order(of: left.element.subject), comparison.order(of: right.element.subject))
    return first == second ? left.offset < right.offset : first < second
  }.map(\.element)
}

extension ChangeRule {
  /// A change of this rule.
  ///
  /// - Parameters:
  ///   - reason: why it breaks calls, if it does.
  ///   - sourceReason: why it breaks source alone, where the headline does not make that plain.
  ///   - corrections: what would keep the old names.
  func change(
    _ subject: Change.Subject, _ headline: String, reason: String? = nil, sourceReason: String? = nil,
    old: SourcePlace?, new: SourcePlace?,
    wire: Bool = false, source: Bool = false, isDocumentation: Bool = false,
    corrections: [Change.NameCorrection] = []
  ) -> Change {
    var breaks: Set<Change.Breakage> = []
    if wire { breaks.insert(.wire) }
    if source { breaks.insert(.source) }
    var change = Change(
      id, subject, headline, reason: wire ? reason : source ? sourceReason : nil, old: old, new: new, breaks: breaks,
      isDocumentation: isDocumentation)
    change.corrections = corrections
    return change
  }
}
