import SourceText

/// An operation with the slots of its messages.
struct ReadOperation: Sendable {
  let draft: OperationDraft
  let slots: MessageSlots
}

/// Operations with their groups and names, and with all that can be said of them before their messages have types.
struct NamedOperations: Sendable {
  let groups: [String: Grouping.Group]
  let names: [String: OperationNaming.Named]
  let builders: [OperationBuilder]

  /// - Parameter old: the names of the run before, to be kept.
  init(_ operations: [ReadOperation], keeping old: SettledNames) {
    let drafts = operations.map(\.draft)
    let grouping = Grouping(old: old.operations.mapValues(\.group))
    let groups = Dictionary(zip(drafts.map(\.key), drafts.parallelMap { grouping.group(of: $0) })) { first, _ in first }
    let names = OperationNaming(old: old.operations).names(
      of: drafts, groups: groups, models: Set(old.models.values))
    let parameters = ParameterIndex(operations)
    builders = operations.parallelMap { operation -> OperationBuilder? in
      let key = operation.draft.key
      guard let group = groups[key], let names = names[key] else { return nil }
      return OperationBuilder(
        draft: operation.draft, slots: operation.slots, group: group, names: names, parameters: parameters)
    }.compactMap(\.self)
    (self.groups, self.names) = (groups, names)
  }
}
