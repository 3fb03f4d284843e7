import Schema

/// `"name": "Bookcase"`: a model, field, operation or parameter gets a Swift name. Done after all else, so that entries
/// speak of the names that `explain` prints.
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
      renameModel(index, evidence, &api)
    case .field(let model, let position):
      guard let fields = api.models[model].record?.fields, fields[position].memberName != name else { return false }
      try check(name, among: fields.map(\.memberName), reserved: reservedMemberNames)
      api.models[model].editRecord { record in
        record.fields[position].memberName = name
        record.fields[position].evidence.insert(evidence, at: 0)
      }
    case .operation(let group, let index):
      if api.groups[group].operations[index].name == name { return false }
      try check(name, among: api.groups[group].operations.map(\.name), reserved: reservedMemberNames)
      api.groups[group].operations[index].name = name
      api.groups[group].operations[index].id = "\(api.groups[group].memberName).\(name)"
      api.groups[group].operations[index].evidence.insert(evidence, at: 0)
    case .parameter(let group, let operation, let position):
      let parameters = api.groups[group].operations[operation].parameters
      if parameters[position].memberName == name { return false }
      let reserved = reservedMemberNames.union(reservedParameterNames)
      try check(name, among: parameters.map(\.memberName), reserved: reserved)
      api.groups[group].operations[operation].parameters[position].memberName = name
      api.groups[group].operations[operation].parameters[position].evidence.insert(evidence, at: 0)
    }
    return true
  }

  private func check(_ name: String, among taken: [String], reserved: Set<String>) throws(CorrectionRefusal) {
    guard isSwiftIdentifier(name) else { throw .noIdentifier(name) }
    guard !taken.contains(name), !reserved.contains(name) else { throw .taken(name) }
  }

  /// Every mention follows.
  private func renameModel(_ index: Int, _ evidence: Evidence, _ api: inout API) {
    let old = api.models[index].name
    api.models[index].name = name
    api.models[index].evidence.insert(evidence, at: 0)
    api.mapTypes { type in
      type.mapReferences { .model($0.name == old ? ModelReference(name, arguments: $0.arguments) : $0) }
    }
    api.models.sort { $0.name < $1.name }
  }
}
