import SourceText

extension ModelBuilder {
  /// Works out, on all cores, what both walks ask of the fields of each record and each generic.
  ///
  /// A record that no operation reaches is worked out for nothing; nearly all are reached.
  mutating func knowFields() {
    let records = graph.roots.filter {
      !graph[$0].members.isEmpty && plan.uses[$0] == nil && plan.maps[$0] == nil && isStructural($0)
    }
    let owners = records.map { [$0] } + plan.generics.map(\.uses)
    let known = owners.parallelMap { [self] in knowledge(of: $0) }
    let count = known.reduce(0) { $0 + $1.count }
    memberKeys.reserveCapacity(owners.count)
    knownFields.reserveCapacity(count)
    decisions.reserveCapacity(count)
    for (owner, knowledge) in zip(owners, known) {
      memberKeys[owner] = knowledge.map(\.id.key)
      for each in knowledge {
        knownFields[each.id] = each.field
        decisions[each.id] = each.decision
      }
    }
  }

  /// The keys of a record, or of a generic by its uses, in the documents' order.
  func keys(of slots: [Int]) -> [String] {
    if let known = memberKeys[slots] { return known }
    return slots.count == 1
      ? MemberOrder.keys(of: slots[0], in: graph)
      : MemberOrder.merge(slots.map { MemberOrder.keys(of: $0, in: graph) })
  }

  private func knowledge(of slots: [Int]) -> [(id: FieldID, field: KnownField, decision: TypeDecision?)] {
    keys(of: slots).map { key in
      let field = gathered(key, ofUses: slots)
      let decides = field.member.map { !isStructural(graph.find($0)) && !isListOfStructures(field.subject, $0) } ?? false
      return (FieldID(slots: slots, key: key), field, decides ? TypeDecision.decide(field.subject) : nil)
    }
  }

  /// Whether examples show lists of what has a model: nothing is left to decide.
  private func isListOfStructures(_ subject: TypeSubject, _ slot: Int) -> Bool {
    subject.showsLists && graph[slot].element.map { isStructural(graph.find($0)) } ?? false
  }
}
