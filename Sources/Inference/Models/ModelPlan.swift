import Schema
import SourceText

/// What the slots turned out to be, before anything has a name: which are records, wrappers, list pages and maps.
package struct ModelPlan: Sendable {
  /// A wrapper's or list page's use: which generic, and the slot that varies.
  package struct GenericUse: Sendable {
    package var generic: Int
    package var argument: Int
  }

  /// A record with one varying part that repeats: `{about, content}` around every resource, or the page of a list.
  package struct Generic: Sendable {
    package enum Role: Sendable, Hashable {
      case wrapper
      /// The keys that lead to the link to the next page.
      case list(next: [String])
    }

    package var role: Role
    /// The keys of every use, sorted.
    package var keys: [String]
    /// The key of the part that varies; of a list page, that of its items.
    package var varyingKey: String
    /// Every slot that is of this form.
    package var uses: [Int]
  }

  package var generics: [Generic] = []
  /// By slot.
  package var uses: [Int: GenericUse] = [:]
  /// The collection that an object is of: `books` of `/v1/books/12`, by its self link or the path. By slot.
  package var identities: [Int: String] = [:]
  /// Those of `identities` that the path told.
  package var toldByPath: Set<Int> = []
  /// The collection of what an answer holds under a key of its own: `books` of `{"book": {…}}`. By slot.
  package var envelopes: [Int: String] = [:]
  /// What told that slots hold the same thing: self links, names with mostly the same keys. By slot.
  package var unions: [Int: [Evidence]] = [:]
  /// Things of one kind that stand side by side in objects of one name. By slot.
  package var kinds: [Int: Kind] = [:]
  /// The definition that describes a slot, by its number among all.
  package var definitions: [Int: Int] = [:]
  /// Slots whose keys are data, with the reason in a few words.
  package var maps: [Int: MapReason] = [:]

  package struct Kind: Sendable {
    /// The key of the objects that hold them: `links`.
    package var container: String
    /// They hold lists where others of that container hold one.
    package var isList: Bool
  }

  package struct MapReason: Sendable {
    package enum Basis: Sendable { case words, generatedKeys, placeholders, capitals, varyingKeys, empty, namesake }

    package var basis: Basis
    /// What was seen: the words of the description, or some keys.
    package var text: String
    /// Values of any JSON, or values that are all alike.
    package var hasFreeValues: Bool
    /// Where it was seen.
    package var places: [SourcePlace]
  }
}

extension ModelPlan {
  /// Whether the slot, or a wrapper that holds it, bears a link to itself.
  func isResource(_ slot: Int, in graph: SlotGraph) -> Bool {
    identities[slot] != nil
      || uses.contains { identities[$0.key] != nil && graph.find($0.value.argument) == graph.find(slot) }
  }

  /// Whether the slot holds links or other things of one kind that stand side by side, and nothing else.
  func holdsOnlyKinds(_ slot: Int, in graph: SlotGraph) -> Bool {
    let members = graph[slot].members.values.map(graph.find)
    return members.contains { kinds[$0] != nil }
      && members.allSatisfy { kinds[$0] != nil || graph[$0].observations.allSatisfy { $0.node.kind == .null } }
  }
}
