import Schema

/// `"validValues": ["open", "overdue"]`; an empty list makes a plain string of an enumeration.
///
/// An enumeration that several things share is left as it is for the others: the target gets one of its own.
struct SetValidValues: CorrectionChange {
  let key = "validValues"
  var values: [String]

  init(_ values: [String]) { self.values = values }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    if case .model(let index) = target { return try set(valuesOf: index, entry, &api) }
    guard let subject = target.subject(in: api) else { throw .doesNotFit(key, target) }
    let claim = values.isEmpty ? "any string" : values.joined(separator: ", ")
    if let name = Self.enumeration(of: subject.type, api) {
      if !values.isEmpty, Set(Self.values(of: name, api)) == Set(values) { return false }
      if !values.isEmpty, api.mentions(of: name) == 1, let index = api.models.firstIndex(where: { $0.name == name }) {
        _ = try target.edit(&api) { $0.overrule(with: entry.evidence(.validValues, claim)) }
        return try set(valuesOf: index, entry, &api)
      }
    }
    guard let replaced = subject.type.replacingStrings(with: values.isEmpty ? .string : .parameter(""), in: api) else {
      throw CorrectionRefusal("valid values are for strings, and the type is \(subject.type)")
    }
    if values.isEmpty, replaced == subject.type { return false }
    let type = values.isEmpty ? replaced : subject.type.replacingStrings(with: newEnumeration(target, &api), in: api)
    _ = try target.edit(&api) { subject in
      subject.type = type ?? subject.type
      subject.overrule(with: entry.evidence(.validValues, claim))
    }
    return true
  }

  private func set(valuesOf index: Int, _ entry: Correction, _ api: inout API) throws(CorrectionRefusal) -> Bool {
    guard let old = api.models[index].enumeration else {
      throw CorrectionRefusal("\"\(api.models[index].name)\" is no enumeration", help: "name one of its fields")
    }
    guard !values.isEmpty else {
      throw CorrectionRefusal("an enumeration without values is none", help: "drop it, and it is a string everywhere")
    }
    if Set(old.cases.map(\.value)) == Set(values) { return false }
    api.models[index].kind = .enumeration(Self.enumeration(values, keeping: old))
    api.models[index].evidence.insert(entry.evidence(.validValues, values.joined(separator: ", ")), at: 0)
    return true
  }

  private func newEnumeration(_ target: CorrectionTarget, _ api: inout API) -> SchemaType {
    let name = api.freeTypeName(Self.wish(target, api))
    let model = Model(name: name, kind: .enumeration(Self.enumeration(values, keeping: Enumeration(cases: []))))
    api.models.append(model)
    api.models.sort { $0.name < $1.name }
    return .model(ModelReference(name))
  }

  /// `ShelfKind` for the field `kind` of `Shelf`.
  private static func wish(_ target: CorrectionTarget, _ api: API) -> String {
    switch target {
    case .field(let model, let position):
      let owner = api.models[model].scope ?? api.models[model].name
      return owner + Identifier.type(api.models[model].record?.fields[position].name ?? "")
    case .parameter(let group, let operation, let position):
      let operation = api.groups[group].operations[operation]
      return operation.typeName + Identifier.type(operation.parameters[position].name)
    case .model, .value, .group, .operation: return "Values"
    }
  }

  /// Values that were there keep their names.
  private static func enumeration(_ values: [String], keeping old: Enumeration) -> Enumeration {
    let known = Dictionary(old.cases.map { ($0.value, $0.memberName) }) { first, _ in first }
    var seen: Set<String> = []
    let cases = values.filter { seen.insert($0).inserted }.map {
      Enumeration.Case(value: $0, memberName: known[$0] ?? Identifier.member($0))
    }
    return Enumeration(cases: ModelBuilder.settleCases(cases))
  }

  private static func enumeration(of type: SchemaType, _ api: API) -> String? {
    type.references.first { api.model(named: $0.name)?.enumeration != nil }?.name
  }

  private static func values(of name: String, _ api: API) -> [String] {
    api.model(named: name)?.enumeration?.cases.map(\.value) ?? []
  }
}

extension SchemaType {
  /// The type with `type` for the strings in it, or for the enumeration that stands for them; nil where there are none.
  fileprivate func replacingStrings(with type: SchemaType, in api: API) -> SchemaType? {
    switch self {
    case .string, .any: type
    case .array(let element): element.replacingStrings(with: type, in: api).map { .array($0) }
    case .map(let value): value.replacingStrings(with: type, in: api).map { .map($0) }
    case .nullable(let wrapped): wrapped.replacingStrings(with: type, in: api).map { .nullable($0) }
    case .model(let reference): api.model(named: reference.name)?.enumeration == nil ? nil : type
    default: nil
    }
  }
}
