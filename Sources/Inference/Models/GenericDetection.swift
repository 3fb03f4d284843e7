import JSONText
import Schema

/// Finds wrappers and list pages by their structure.
struct GenericDetection {
  var graph: SlotGraph

  /// Names by which links to the next page go, in many services.
  static let nextNames: Set<String> = [
    "next", "next_url", "next_page", "next_link", "nextUrl", "nextPage", "nextLink", "next_href",
  ]

  /// Whether the slot is a page of a list: one array of objects (or an array always empty), a link to the next page, in
  /// the page or in an object of it, and nothing else but scalars.
  ///
  ///     {"total": 3, "next_url": "/books?page=2", "books": […]}                        next_url
  ///     {"paging": {"total": 3, "next": {"href": "/books?page=2"}}, "books": […]}      paging, next, href
  func listPage(_ slot: Int) -> (items: String, next: [String])? {
    let members = graph[slot].members
    guard members.count > 1, !graph[slot].observations.isEmpty else { return nil }
    let arrays = members.filter { isArray($0.value) }
    guard arrays.count == 1, let items = arrays.first?.key else { return nil }
    let rest = members.filter { $0.key != items }
    guard let next = nextLink(in: rest) ?? pagingObject(in: rest), let holder = next.first else { return nil }
    guard rest.allSatisfy({ $0.key == holder || isScalar($0.value) }) else { return nil }
    return (items, next)
  }

  /// `next_url`; or `next`, `href` where the link stands in an object of its own.
  private func nextLink(in members: [String: Int]) -> [String]? {
    guard let next = members.keys.filter(Self.nextNames.contains).min(), let slot = members[next] else { return nil }
    if isLink(slot) { return [next] }
    let links = graph[slot].members.filter { Record.linkNames.contains($0.key) && isLink($0.value) }
    return isObject(slot) ? links.keys.min().map { [next, $0] } : nil
  }

  /// The one object beside the items, if it holds the link to the next page.
  private func pagingObject(in members: [String: Int]) -> [String]? {
    let objects = members.filter { isObject($0.value) }
    guard objects.count == 1, let paging = objects.first, let next = nextLink(in: graph[paging.value].members) else {
      return nil
    }
    return [paging.key] + next
  }

  /// Objects, or null.
  private func isObject(_ slot: Int) -> Bool {
    let values = graph[slot].observations.filter { $0.node.kind != .null }
    return !values.isEmpty && values.allSatisfy { $0.node.kind == .object }
  }

  /// Wrappers: objects with the same keys, all of them objects, in several places; one part varies and the others are
  /// alike everywhere.
  func wrappers(identities: [Int: String]) -> [(keys: [String], varying: String, slots: [Int])] {
    var bySignature: [[String]: [Int]] = [:]
    for slot in graph.roots where isWrapperLike(slot) {
      bySignature[graph[slot].members.keys.sorted(), default: []].append(slot)
    }
    return bySignature.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { keys, slots in
      varyingPart(keys, slots).map { (keys, $0, slots) }
    }
  }

  private func isWrapperLike(_ slot: Int) -> Bool {
    let members = graph[slot].members
    guard members.count >= 2, members.count <= 4 else { return false }
    return members.values.allSatisfy { member in
      let values = graph[member].observations
      return !values.isEmpty && values.allSatisfy { $0.node.kind == .object }
    } && graph[slot].observations.allSatisfy { $0.node.kind == .object }
  }

  /// The one key whose objects differ from place to place while those of all other keys are alike.
  private func varyingPart(_ keys: [String], _ slots: [Int]) -> String? {
    guard slots.count >= 2 else { return nil }
    let varying = keys.filter { key in
      let sets = slots.compactMap { graph[$0].members[key] }.map { Set(graph[$0].members.keys) }
      guard let first = sets.first else { return false }
      return sets.contains { !Self.areAlike(first, $0) }
    }
    return varying.count == 1 ? varying.first : nil
  }

  /// Mostly the same keys: at least half of all are shared, or all of the smaller (two or more) are in the larger.
  static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right).count
    return shared * 2 >= left.union(right).count || (shared >= 2 && shared == min(left.count, right.count))
  }

  private func isArray(_ slot: Int) -> Bool {
    let values = graph[slot].observations
    return !values.isEmpty
      && values.allSatisfy { value in
        value.node.kind == .array && value.node.elements.allSatisfy { $0.kind == .object }
      }
  }

  private func isScalar(_ slot: Int) -> Bool {
    graph[slot].observations.allSatisfy { $0.node.kind != .array && $0.node.kind != .object }
  }

  /// Null, or a string that leads somewhere.
  private func isLink(_ slot: Int?) -> Bool {
    guard let slot else { return false }
    return graph[slot].observations.allSatisfy { value in
      value.node.kind == .null || value.node.stringValue?.contains("/") == true
    }
  }
}
