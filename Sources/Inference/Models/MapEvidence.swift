import JSONText
import Schema
import SourceText

extension ModelPlan.MapReason {
  /// What told that an object's keys are data.
  var evidence: [Evidence] {
    let (kind, rule, claim): (Evidence.Kind, String, String) =
      switch basis {
      case .words: (.said, "map-from-words", "a map: words call it arbitrary")
      case .generatedKeys: (.shown, "map-from-generated-keys", "a map: its keys look generated")
      case .placeholders: (.shown, "map-from-placeholder-keys", "a map: its keys are placeholders")
      case .capitals:
        (.shown, "map-from-keys-in-capitals", "a map: its keys are in capitals, as names of variables are")
      case .varyingKeys: (.shown, "map-from-varying-keys", "a map: its keys are others in every example")
      case .empty: (.shown, "map-from-empty-object", "a map: no example shows a key")
      case .namesake: (.shownElsewhere, "map-from-namesake", "a map: what goes by this name elsewhere is one")
      }
    return places.prefix(2).map {
      Evidence(kind, .type, rule: rule, claim: claim, text: Quotation.short(text), place: $0)
    }
  }
}

/// The chain for the type of a slot whose structure decided: a record, a use of a generic, a map, or a list of such.
struct StructureEvidence {
  /// The type as it is spelled: "array of Shelf".
  var claim: String
  var shape: Shape
  var slot: Slot
  var subject: TypeSubject
  /// Why the slot, or what the list holds, is a map; nil where it is none.
  var map: ModelPlan.MapReason?

  var chain: [Evidence] {
    var chain = map?.evidence ?? []
    let own = subject.observations.first { $0.node.kind != .null } ?? subject.observations.first
    if let first = own ?? slot.observations.first {
      let kind: Evidence.Kind = own == nil ? .shownElsewhere : .shown
      let keys = map?.basis == .words ? Self.keys(first.node) : nil
      if map == nil || keys != nil {
        chain.append(
          Evidence(
            kind, .type, rule: "model-from-examples", claim: keys.map { "an object with the keys \($0)" } ?? claim,
            text: Quotation.of(first), place: first.place, isOverruled: keys != nil))
      }
    }
    for rule in typeRules where rule.id != TypeFromExamples.ruleID {
      chain += rule.claims(subject).filter { !isTold($0) }.map {
        $0.evidence(of: subject.name, isOverruled: shape.conflicts(with: $0.shape))
      }
    }
    return chain.inOrder
  }

  /// Words that made it a map are not told twice.
  private func isTold(_ claim: TypeClaim) -> Bool {
    guard map?.basis == .words, claim.rule == TypeFromWords().id, let place = claim.place else { return false }
    return map?.places.contains(place) ?? false
  }

  /// "a, b and others"; nil where there are none.
  private static func keys(_ node: JSONNode) -> String? {
    let keys = node.members.map(\.key)
    guard !keys.isEmpty else { return nil }
    return keys.prefix(3).joined(separator: ", ") + (keys.count > 3 ? " and others" : "")
  }
}
