import JSONText
import Schema
import SourceText

/// Why a slot, or a generic, is a model, and why it is one.
struct ModelEvidence {
  var graph: SlotGraph
  var plan: ModelPlan
  /// As many places as a person needs to see why; a model may be seen on hundreds of pages.
  private static let limit = 4

  func evidence(ofRecord slot: Int) -> [Evidence] {
    let objects = graph[slot].observations.filter { $0.node.kind == .object }
    let own = plan.unions[slot] ?? []
    return kind(slot, objects) + (own.isEmpty ? wrapperUnions(slot) : own).brief(Self.limit)
  }

  private func kind(_ slot: Int, _ objects: [Observation]) -> [Evidence] {
    if let first = objects.first {
      let count = objects.count == 1 ? "one example" : "\(objects.count) examples"
      return [
        Evidence(
          .shown, .type, rule: "model-from-examples", claim: "an object with known keys, in \(count)",
          text: Quotation.of(first), place: first.place)
      ]
    }
    let rows = graph[slot].members.values.flatMap { graph[$0].rows }
    guard let row = rows.min(by: { $0.place < $1.place }) else { return [] }
    return [
      Evidence(
        .stated, .type, rule: "model-from-table", claim: "an object whose keys a table lists",
        text: Quotation.short(row.row.name.string), place: row.place)
    ]
  }

  /// What wrappers hold is one thing where the wrappers are.
  private func wrapperUnions(_ slot: Int) -> [Evidence] {
    plan.uses.filter { graph.find($0.value.argument) == slot }.flatMap { plan.unions[$0.key] ?? [] }
  }

  func evidence(ofGeneric index: Int) -> [Evidence] {
    let generic = plan.generics[index]
    let rule: String
    let claim: String
    let count = generic.uses.count == 1 ? "one place" : "\(generic.uses.count) places"
    switch generic.role {
    case .wrapper:
      rule = "wrapper-from-structure"
      claim = "the same keys in \(count), where only what is behind \"\(generic.varyingKey)\" differs"
    case .list(let next):
      rule = "list-page-from-structure"
      claim = "one list of objects beside a link \"\(next.joined(separator: "."))\" to the next, in \(count)"
    }
    let seen = generic.uses.compactMap { graph[$0].observations.first }
    return seen.map {
      Evidence(.shown, .type, rule: rule, claim: claim, text: Quotation.of($0), place: $0.place)
    }.brief(Self.limit)
  }
}

extension ModelNaming {
  /// What lent a thing its name; where it has kept one, why the pages would give another.
  private func evidence(ofName name: String, for key: ModelKey, _ found: (String) -> [Evidence]) -> [Evidence] {
    guard let givenUp = givenUp[key] else { return found(name) }
    return found(givenUp).overruled(byKept: name, insteadOf: givenUp)
  }

  /// What lent a record its name, and the better name that was gone.
  func evidence(ofName name: String, for slot: Int) -> [Evidence] {
    evidence(ofName: name, for: .record(slot)) { found($0, for: slot) }
  }

  /// What lent a generic model its name.
  func evidence(ofName name: String, forGeneric index: Int) -> [Evidence] {
    evidence(ofName: name, for: .generic(index)) { found($0, forGeneric: index) }
  }

  /// What lent an enumeration its name.
  func evidence(ofName name: String, for key: EnumerationKey, _ listed: SourcePlace?) -> [Evidence] {
    evidence(ofName: name, for: .enumeration(key)) { found($0, for: key, listed) }
  }

  private func found(_ name: String, for slot: Int) -> [Evidence] {
    guard let usage = mainUsage(slot) else { return [] }
    let candidates = candidates(slot, usage)
    let place =
      graph[slot].observations.first?.place ?? graph[slot].members.values.flatMap { graph[$0].rows }.map(\.place).min()
    let key = usage.path.last { $0 != "[]" }
    let (rule, claim, text): (String, String, String)
    if plan.toldByPath.contains(slot), let identity = plan.identities[slot], name == Self.singularType(identity) {
      (rule, claim, text) = (
        "name-from-path", "\(Quotation.short(name)), after the collection that its path names", identity
      )
    } else if let held = plan.envelopes[slot], name == Self.singularType(held) + "Response" {
      (rule, claim, text) = ("name-from-path", "\(Quotation.short(name)), after what it holds", held)
    } else if let identity = identity(of: slot),
      [Self.singularType(identity), Self.singularType(identity) + "Model"].contains(name)
    {
      (rule, claim, text) = (
        "name-from-self-link", "\(Quotation.short(name)), after the collection that it links to itself by", identity
      )
    } else if let key {
      (rule, claim, text) = ("name-from-key", "\(Quotation.short(name)), after the key that it stands behind", key)
    } else {
      (rule, claim, text) = ("name-from-operation", "\(Quotation.short(name)), after its operation", usage.operation)
    }
    return Self.lost(candidates, before: name, place)
      + [Evidence(.guessed, .name, rule: rule, claim: claim, text: Quotation.short(text), place: place)]
  }

  private func found(_ name: String, forGeneric index: Int) -> [Evidence] {
    let generic = plan.generics[index]
    let key = generic.role == .wrapper ? listKey ?? generic.varyingKey : generic.varyingKey
    let place = generic.uses.compactMap { graph[$0].observations.first?.place }.min()
    return [
      Evidence(
        .guessed, .name, rule: "name-from-key",
        claim: "\(Quotation.short(name)), after the key of the lists that hold such things",
        text: Quotation.short(key), place: place)
    ]
  }

  private func found(_ name: String, for key: EnumerationKey, _ listed: SourcePlace?) -> [Evidence] {
    Self.lost(claims.first { $0.id == .enumeration(key) }?.candidates ?? [], before: name, listed) + [
      Evidence(
        .guessed, .name, rule: "name-from-key",
        claim: "\(Quotation.short(name)), after the owner and the name of what has the values",
        text: Quotation.short(key.name), place: listed)
    ]
  }

  /// Candidates that another bears.
  private static func lost(_ candidates: [String], before name: String, _ place: SourcePlace?) -> [Evidence] {
    candidates.prefix { $0 != name }.prefix(2).map {
      Evidence(.guessed, .name, rule: "name-is-taken", claim: Quotation.short($0), place: place, isOverruled: true)
    }
  }
}
