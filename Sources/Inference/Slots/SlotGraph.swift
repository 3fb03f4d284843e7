import JSONText
import Pages
import SourceText

/// All slots, and which of them are the same thing.
///
/// A union–find structure: uniting two slots unites what is below them key by key, so the outcome doesn't depend on the
/// order in which pages were read or slots were united.
package struct SlotGraph: Sendable {
  private var slots: [Slot] = []
  private var parents: [Int] = []
  /// Where observations and rows may be out of order; nil for everywhere.
  private var unsettled: [Int]?
  private var descriptions = DescriptionIndex()

  package init() {}

  /// Every slot that stands for its class, in order of creation.
  package var roots: [Int] { slots.indices.filter { find($0) == $0 } }

  package subscript(id: Int) -> Slot {
    // Lent, since a copy to look at one member would count references of them all.
    _read { yield slots[find(id)] }
    _modify { yield &slots[find(id)] }
  }

  package func find(_ id: Int) -> Int {
    var id = id
    while parents[id] != id { id = parents[id] }
    return id
  }

  package mutating func makeSlot(_ message: Message) -> Int { makeSlot(usages: [Usage(message: message, path: [])]) }

  /// The slot of a key below `parent`, made when new.
  package mutating func member(_ name: String, of parent: Int) -> Int {
    let parent = find(parent)
    if let known = slots[parent].members[name] { return find(known) }
    let slot = makeSlot(usages: slots[parent].usages.map { $0.below(name) })
    slots[parent].members[name] = slot
    return slot
  }

  /// The slot of the elements of a list.
  package mutating func element(of parent: Int) -> Int {
    let parent = find(parent)
    if let known = slots[parent].element { return find(known) }
    let slot = makeSlot(usages: slots[parent].usages.map { $0.below("[]") })
    slots[parent].element = slot
    return slot
  }

  private mutating func makeSlot(usages: [Usage]) -> Int {
    slots.append(Slot(usages: usages))
    parents.append(slots.count - 1)
    return slots.count - 1
  }

  /// Notes a value, and all values inside it, at a slot.
  package mutating func insert(_ node: JSONNode, at slot: Int, origin: Origin) {
    let root = find(slot)
    slots[root].observations.append(Observation(node: node, origin: origin))
    unsettled?.append(root)
    switch node.kind {
    case .object:
      for entry in node.members { insert(entry.value, at: member(entry.key, of: slot), origin: origin) }
    case .array:
      for element in node.elements { insert(element, at: self.element(of: slot), origin: origin) }
    default: break
    }
  }

  /// A row of a table on a page, with what its words come to.
  mutating func documented(_ row: FieldRow, _ page: EndpointPage, isRequest: Bool, parent: Int? = nil) -> DocumentedRow
  {
    documented(row, in: page.file, isRequest: isRequest, parent: parent)
  }

  /// The same of any file.
  mutating func documented(_ row: FieldRow, in file: SourceFile, isRequest: Bool, parent: Int?) -> DocumentedRow {
    DocumentedRow(row: row, file: file, isRequest: isRequest, parent: parent, words: descriptions.words(of: row))
  }

  /// Every key path below a slot, list elements being `[]`.
  package func keyPaths(below root: Int) -> [[String]] {
    var found: [[String]] = []
    collectPaths(root, [], &found)
    return found
  }

  private func collectPaths(_ slot: Int, _ path: [String], _ found: inout [[String]]) {
    for (key, member) in self[slot].members {
      found.append(path + [key])
      collectPaths(member, path + [key], &found)
    }
    if let element = self[slot].element { collectPaths(element, path + ["[]"], &found) }
  }

  /// Makes two slots, and what is below them, one.
  package mutating func unite(_ first: Int, _ second: Int) {
    let (a, b) = (find(first), find(second))
    guard a != b else { return }
    let (keep, drop) = a < b ? (a, b) : (b, a)
    var dropped = Slot()
    swap(&dropped, &slots[drop])
    parents[drop] = keep
    unsettled?.append(keep)
    slots[keep].observations += dropped.observations
    slots[keep].rows += dropped.rows
    slots[keep].usages.unite(with: dropped.usages)
    slots[keep].isArgument = slots[keep].isArgument || dropped.isArgument
    slots[keep].isForm = slots[keep].isForm || dropped.isForm
    if let element = dropped.element {
      if let mine = slots[keep].element { unite(mine, element) } else { slots[keep].element = element }
    }
    for (key, member) in dropped.members.sorted(by: { $0.key < $1.key }) {
      let keep = find(keep)
      if let mine = slots[keep].members[key] { unite(mine, member) } else { slots[keep].members[key] = member }
    }
  }

  /// Takes over the slots of other graphs, one behind the other.
  ///
  /// - Returns: by how much the numbers of each of them grow.
  mutating func absorb(_ others: [SlotGraph]) -> [Int] {
    var offsets: [Int] = []
    for other in others {
      offsets.append(parents.count)
      parents += other.parents.map { $0 + parents.count }
    }
    slots.reserveCapacity(parents.count)
    for (other, offset) in zip(others, offsets) {
      slots += other.slots
      for index in offset..<(offset + other.slots.count) { slots[index].move(by: offset) }
    }
    return offsets
  }

  /// Puts observations and rows into their intrinsic order, once all pages are read.
  package mutating func settle() {
    for id in unsettled.map({ Array(Set($0)) }) ?? Array(slots.indices) where parents[id] == id {
      slots[id].observations.sortIfNeeded(by: Observation.precedes)
      slots[id].rows.sortIfNeeded(by: DocumentedRow.precedes)
    }
    unsettled = []
  }
}

extension Array {
  /// Sorts, but leaves what is in order as it is: most slots are seen once, or in the order of the pages.
  fileprivate mutating func sortIfNeeded(by precedes: (Element, Element) -> Bool) {
    guard indices.dropFirst().contains(where: { precedes(self[$0], self[$0 - 1]) }) else { return }
    // By their numbers: to move the elements about would count references.
    self = indices.sorted { precedes(self[$0], self[$1]) }.map { self[$0] }
  }
}
