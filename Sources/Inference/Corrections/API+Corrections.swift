import Schema
import SourceText

extension API {
  /// Passes every mention of a type through `transform`.
  mutating func mapTypes(_ transform: (SchemaType) -> SchemaType) {
    for model in models.indices {
      models[model].editRecord { record in
        for field in record.fields.indices { record.fields[field].type = transform(record.fields[field].type) }
      }
    }
    for group in groups.indices {
      for index in groups[group].operations.indices { groups[group].operations[index].mapTypes(transform) }
    }
  }

  /// How often fields, parameters and bodies mention a model.
  func mentions(of name: String) -> Int {
    let types = models.flatMap { $0.record?.fields.map(\.type) ?? [] } + operations.flatMap(\.types)
    return types.reduce(0) { count, type in count + type.references.count { $0.name == name } }
  }

  /// The name, with a number behind it if it is gone.
  func freeTypeName(_ wish: String) -> String {
    let claim = NameClaim(id: 0, candidates: [wish], rank: NameRank([0]))
    return settleNames([claim], reserved: takenTypeNames)[0] ?? wish
  }

  /// Whether a model may have that name.
  func checkTypeName(_ name: String) throws(CorrectionRefusal) {
    guard isSwiftIdentifier(name) else { throw .noIdentifier(name) }
    guard !takenTypeNames.contains(name.lowercased()) else { throw .taken(name, by: bearer(of: name)) }
  }

  /// What has the name already, or one that differs in case alone.
  private func bearer(of name: String) -> String {
    let isSame = { (other: String) in other.lowercased() == name.lowercased() }
    if models.contains(where: { isSame($0.name) }) { return "another model" }
    if let operation = operations.first(where: { isSame($0.typeName) }) { return "the operation \(operation.id)" }
    let group = groups.first { API.typeNames(ofGroup: $0.typeName).contains(where: isSame) }
    return group.map { "the group \($0.memberName)" } ?? "something in Swift or in the emitted code"
  }

  /// Leaves out models that nothing mentions any more.
  mutating func removeUnmentionedModels() {
    let byName = Dictionary(models.map { ($0.name, $0) }) { first, _ in first }
    var reached: Set<String> = []
    var open = operations.flatMap(\.types).flatMap(\.references).map(\.name)
    while let name = open.popLast() {
      guard reached.insert(name).inserted else { continue }
      open += (byName[name]?.record?.fields ?? []).flatMap(\.type.references).map(\.name)
    }
    models.removeAll { !reached.contains($0.name) }
  }
}

extension Operation {
  /// The types of parameters and bodies.
  fileprivate var types: [SchemaType] {
    parameters.map(\.type) + (requestBody?.contents.map(\.type) ?? [])
      + responses.flatMap { $0.contents.map(\.type) }
  }

  fileprivate mutating func mapTypes(_ transform: (SchemaType) -> SchemaType) {
    for index in parameters.indices { parameters[index].type = transform(parameters[index].type) }
    for index in requestBody?.contents.indices ?? 0..<0 {
      guard let type = requestBody?.contents[index].type else { continue }
      requestBody?.contents[index].type = transform(type)
    }
    for response in responses.indices {
      for content in responses[response].contents.indices {
        responses[response].contents[content].type = transform(responses[response].contents[content].type)
      }
    }
  }
}

extension CorrectionRefusal {
  static func noIdentifier(_ name: String) -> CorrectionRefusal {
    CorrectionRefusal("\"\(name)\" is no Swift identifier", help: "choose another name")
  }

  static func taken(_ name: String, by bearer: String = "something else") -> CorrectionRefusal {
    CorrectionRefusal("\"\(name)\" is the name of \(bearer)", help: "choose another name")
  }
}

/// Whether Swift takes it as a name, in backticks if need be.
func isSwiftIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
  return name.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
}

/// "did you mean …?"
func nearestName(to name: String, in names: [String]) -> String? {
  nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
}
