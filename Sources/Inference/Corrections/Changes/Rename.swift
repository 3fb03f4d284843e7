import Schema

/// `"name": "Bookcase"`: whatever has a name in Swift gets another. Done after all else, so that entries speak of the
/// names that `explain` prints. Of an operation, a name in upper camel case is for its type: `"name": "ReadBookcase"`.
struct Rename: CorrectionChange {
  let key = "name"
  var name: String

  init(_ name: String) { self.name = name }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    let evidence = entry.evidence(.name, name)
    switch target {
    case .model(let index):
      if api.models[index].name == name { return false }
      try api.checkTypeName(name)
      renameModel(index, to: name, evidence, &api)
      return true
    case .group(let index): return try renameGroup(index, evidence, &api)
    case .value(let model, let position): return try renameValue(position, of: model, entry, &api)
    case .field(let model, let position): return try renameField(position, of: model, evidence, &api)
    case .operation(let group, let index) where name.first?.isUppercase == true:
      return try renameType(of: (group, index), evidence, &api)
    case .operation(let group, let index):
      if api.groups[group].operations[index].name == name { return false }
      try check(name, among: api.groups[group].operations.map(\.name), reserved: reservedMemberNames)
      api.groups[group].operations[index].name = name
      api.groups[group].operations[index].id = "\(api.groups[group].memberName).\(name)"
      api.groups[group].operations[index].evidence.insert(evidence, at: 0)
      return true
    case .parameter(let group, let operation, let position):
      let parameters = api.groups[group].operations[operation].parameters
      if parameters[position].memberName == name { return false }
      let reserved = reservedMemberNames.union(reservedParameterNames)
      try check(name, among: parameters.map(\.memberName), reserved: reserved)
      api.groups[group].operations[operation].parameters[position].memberName = name
      api.groups[group].operations[operation].parameters[position].evidence.insert(evidence, at: 0)
      return true
    }
  }

  /// The type that an operation's request stands in, with all that stands in it.
  private func renameType(
    of operation: (group: Int, index: Int), _ evidence: Evidence, _ api: inout API
  ) throws(CorrectionRefusal) -> Bool {
    let old = api.groups[operation.group].operations[operation.index].typeName
    if old == name { return false }
    try api.checkTypeName(name)
    api.groups[operation.group].operations[operation.index].typeName = name
    api.groups[operation.group].operations[operation.index].evidence.insert(evidence, at: 0)
    for model in api.models where model.scope == old {
      guard let index = api.models.firstIndex(where: { $0.name == model.name }) else { continue }
      renameModel(index, to: "\(name).\(model.baseName)", evidence, &api)
    }
    return true
  }

  private func check(_ name: String, among taken: [String], reserved: Set<String>) throws(CorrectionRefusal) {
    guard isSwiftIdentifier(name) else { throw .noIdentifier(name) }
    guard !taken.contains(name), !reserved.contains(name) else { throw .taken(name) }
  }

  private func renameField(
    _ position: Int, of model: Int, _ evidence: Evidence, _ api: inout API
  ) throws(CorrectionRefusal) -> Bool {
    guard let fields = api.models[model].record?.fields, fields[position].memberName != name else { return false }
    try check(name, among: fields.map(\.memberName), reserved: reservedMemberNames)
    api.models[model].editRecord { record in
      record.fields[position].memberName = name
      record.fields[position].evidence.insert(evidence, at: 0)
    }
    return true
  }

  private func renameValue(
    _ position: Int, of model: Int, _ entry: Correction, _ api: inout API
  ) throws(CorrectionRefusal) -> Bool {
    guard var enumeration = api.models[model].enumeration, enumeration.cases[position].memberName != name
    else { return false }
    try check(name, among: enumeration.cases.map(\.memberName), reserved: reservedMemberNames.union(["description"]))
    enumeration.cases[position].memberName = name
    api.models[model].kind = .enumeration(enumeration)
    let claim = "\"\(enumeration.cases[position].value)\" is \(name) in Swift"
    var evidence = entry.evidence(.validValues, claim)
    // It says nothing of what else may stand there.
    evidence.rule = "correction-of-a-name"
    api.models[model].evidence.insert(evidence, at: 0)
    return true
  }

  /// `"name": "stores"` makes `Stores` and `client.stores` of a group; the ids of its operations follow.
  private func renameGroup(_ index: Int, _ evidence: Evidence, _ api: inout API) throws(CorrectionRefusal) -> Bool {
    guard isSwiftIdentifier(name) else { throw .noIdentifier(name) }
    let words = Identifier.words(of: name)
    let (typeName, memberName) = (Identifier.upperCamel(words), Identifier.lowerCamel(words))
    if api.groups[index].memberName == memberName, api.groups[index].typeName == typeName { return false }
    var others = api
    others.groups.remove(at: index)
    let taken = others.takenTypeNames
    guard !words.isEmpty, !API.typeNames(ofGroup: typeName).contains(where: { taken.contains($0.lowercased()) }) else {
      throw .taken(name)
    }
    try check(
      memberName, among: others.groups.map(\.memberName), reserved: reservedMemberNames.union(reservedGroupNames))
    api.groups[index].typeName = typeName
    api.groups[index].memberName = memberName
    api.groups[index].evidence.insert(evidence, at: 0)
    for operation in api.groups[index].operations.indices {
      let name = api.groups[index].operations[operation].name
      api.groups[index].operations[operation].id = "\(memberName).\(name)"
    }
    api.groups.sort { $0.typeName < $1.typeName }
    return true
  }

  /// Every mention follows.
  private func renameModel(_ index: Int, to name: String, _ evidence: Evidence, _ api: inout API) {
    let old = api.models[index].name
    api.models[index].name = name
    api.models[index].evidence.insert(evidence, at: 0)
    api.mapTypes { type in
      type.mapReferences { .model($0.name == old ? ModelReference(name, arguments: $0.arguments) : $0) }
    }
    api.models.sort { $0.name < $1.name }
  }
}
