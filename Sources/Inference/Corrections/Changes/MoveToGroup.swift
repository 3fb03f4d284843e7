import Schema

/// `"group": "Shelves"`: an operation goes to another group, or begins a new one.
struct MoveToGroup: CorrectionChange {
  let key = "group"
  var title: String

  init(_ title: String) { self.title = title }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    guard case .operation(let group, let index) = target else { throw .doesNotFit(key, target) }
    if isTitle(of: api.groups[group]) { return false }
    var operation = api.groups[group].operations[index]
    var groups = api.groups
    groups[group].operations.remove(at: index)
    let home: Int
    if let known = groups.firstIndex(where: isTitle) { home = known } else { home = try newGroup(entry, api, &groups) }
    guard !groups[home].operations.contains(where: { $0.name == operation.name }) else {
      throw CorrectionRefusal(
        "\(groups[home].title) has an operation \"\(operation.name)\" already",
        help: "give one of the two another name in an entry before this one")
    }
    operation.id = "\(groups[home].memberName).\(operation.name)"
    operation.evidence.insert(entry.evidence(.grouping, groups[home].title), at: 0)
    groups[home].operations.append(operation)
    groups[home].operations.sort { ($0.path.description, $0.method) < ($1.path.description, $1.method) }
    api.groups = groups.filter { !$0.operations.isEmpty }.sorted { $0.typeName < $1.typeName }
    return true
  }

  private func isTitle(of group: OperationGroup) -> Bool {
    [group.title, group.typeName, group.memberName].contains(title)
  }

  private func newGroup(
    _ entry: Correction, _ api: API, _ groups: inout [OperationGroup]
  ) throws(CorrectionRefusal) -> Int {
    let words = Identifier.words(of: title)
    let (typeName, memberName) = (Identifier.upperCamel(words), Identifier.lowerCamel(words))
    guard !words.isEmpty, !reservedMemberNames.union(reservedGroupNames).contains(memberName) else {
      throw CorrectionRefusal("no group can be called \"\(title)\"", help: "choose another name")
    }
    let taken = api.takenTypeNames
    guard !API.typeNames(ofGroup: typeName).contains(where: { taken.contains($0.lowercased()) }) else {
      throw CorrectionRefusal("a group \"\(title)\" would bear the name of something else", help: "choose another name")
    }
    groups.append(
      OperationGroup(
        typeName: typeName, memberName: memberName, title: title, operations: [],
        evidence: [entry.evidence(.grouping, title)]))
    return groups.count - 1
  }
}
