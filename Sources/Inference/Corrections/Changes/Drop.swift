import Schema

/// `"drop": true`: a field, value, parameter, operation, group or model is left out; where a model is mentioned, any
/// object or string stands instead.
struct Drop: CorrectionChange {
  let key = "drop"

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    switch target {
    case .field(let model, let position): try dropField(position, of: model, entry, &api)
    case .parameter(let group, let operation, let position):
      guard api.groups[group].operations[operation].parameters[position].location == .query else {
        throw CorrectionRefusal("a parameter of the path cannot be dropped")
      }
      let dropped = api.groups[group].operations[operation].parameters.remove(at: position)
      let evidence = entry.evidence(.presence, Evidence.dropping(dropped.name))
      api.groups[group].operations[operation].evidence.insert(evidence, at: 0)
    case .operation(let group, let index):
      api.groups[group].operations.remove(at: index)
      if api.groups[group].operations.isEmpty { api.groups.remove(at: group) }
    case .group(let index): api.groups.remove(at: index)
    case .value(let model, let position): try dropValue(position, of: model, entry, &api)
    case .model(let index): dropModel(index, entry, &api)
    }
    return true
  }

  private func dropField(
    _ position: Int, of model: Int, _ entry: Correction, _ api: inout API
  ) throws(CorrectionRefusal) {
    guard let record = api.models[model].record else { return }
    let name = record.fields[position].name
    if let list = record.envelope, name == list.items || name == list.next {
      throw CorrectionRefusal("\"\(api.models[model].name)\" is no list without \"\(name)\"")
    }
    api.models[model].editRecord { $0.fields.remove(at: position) }
    api.models[model].evidence.insert(entry.evidence(.presence, Evidence.dropping(name)), at: 0)
  }

  private func dropValue(
    _ position: Int, of model: Int, _ entry: Correction, _ api: inout API
  ) throws(CorrectionRefusal) {
    let name = api.models[model].name
    guard var enumeration = api.models[model].enumeration, enumeration.cases.count > 1 else {
      throw CorrectionRefusal(
        "an enumeration without values is none", help: "drop \"\(name)\", and it is a string everywhere")
    }
    enumeration.cases.remove(at: position)
    let values = enumeration.cases.map(\.value).joined(separator: ", ")
    api.models[model].kind = .enumeration(enumeration)
    api.models[model].evidence.insert(entry.evidence(.validValues, values), at: 0)
  }

  private func dropModel(_ index: Int, _ entry: Correction, _ api: inout API) {
    let dropped = api.models.remove(at: index)
    let instead: SchemaType = dropped.record == nil ? .string : .map(.any)
    for model in api.models.indices {
      api.models[model].editRecord { record in
        for field in record.fields.indices
        where record.fields[field].type.references.contains(where: { $0.name == dropped.name }) {
          record.fields[field].evidence.insert(entry.evidence(.type, "\(instead), since a model was dropped"), at: 0)
        }
      }
    }
    api.mapTypes { type in
      type.mapReferences { $0.name == dropped.name ? instead : .model($0) }
    }
  }
}
