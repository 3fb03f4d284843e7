import Schema
import SourceText

/// Gives a model, field, operation or parameter the name that an entry asks for.
struct Renaming {
  var entry: Correction

  init(_ entry: Correction) {
    self.entry = entry
  }

  func apply(to api: inout API, diagnostics: inout Diagnostics) {
    guard let name = entry.name, let target = CorrectionTarget(entry.target, in: api) else { return }
    guard isIdentifier(name) else {
      diagnostics.report(refusal("\"\(name)\" is no Swift identifier"))
      return
    }
    guard !isTaken(name, by: target, in: api) else {
      diagnostics.report(refusal("\"\(name)\" is the name of something else"))
      return
    }
    switch target {
    case .model(let index): renameModel(index, to: name, &api)
    case .field(let model, let position): renameField(model, position, to: name, &api)
    case .operation(let group, let index):
      api.groups[group].operations[index].name = name
      api.groups[group].operations[index].id = "\(api.groups[group].memberName).\(name)"
    case .parameter(let group, let operation, let position):
      api.groups[group].operations[operation].parameters[position].memberName = name
    }
  }

  private func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
    return name.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }

  private func isTaken(_ name: String, by target: CorrectionTarget, in api: API) -> Bool {
    switch target {
    case .model: api.models.contains { $0.name.lowercased() == name.lowercased() }
    case .field(let model, _): api.models[model].record?.fields.contains { $0.memberName == name } ?? false
    case .operation(let group, _): api.groups[group].operations.contains { $0.name == name }
    case .parameter(let group, let operation, _):
      api.groups[group].operations[operation].parameters.contains { $0.memberName == name }
    }
  }

  private func refusal(_ headline: String) -> Diagnostic {
    Diagnostic(
      "invalid-correction", .error, headline, at: entry.place, help: "choose another name for \"\(entry.target)\"")
  }

  private func renameField(_ model: Int, _ position: Int, to name: String, _ api: inout API) {
    guard var record = api.models[model].record else { return }
    record.fields[position].memberName = name
    record.fields[position].evidence.insert(
      Evidence(.corrected, .name, rule: "correction", claim: name, text: entry.reason, place: entry.place), at: 0)
    api.models[model].kind = .record(record)
  }

  /// Every mention follows.
  private func renameModel(_ index: Int, to name: String, _ api: inout API) {
    let old = api.models[index].name
    api.models[index].name = name
    api.models[index].evidence.insert(
      Evidence(.corrected, .name, rule: "correction", claim: name, text: entry.reason, place: entry.place), at: 0)
    api.mapTypes { type in
      type.mapReferences { $0.name == old ? .model(ModelReference(name, arguments: $0.arguments)) : .model($0) }
    }
    api.models.sort { $0.name < $1.name }
  }
}

extension API {
  /// Passes every mention of a type through `transform`.
  mutating func mapTypes(_ transform: (SchemaType) -> SchemaType) {
    for model in models.indices {
      guard var record = models[model].record else { continue }
      for field in record.fields.indices { record.fields[field].type = transform(record.fields[field].type) }
      models[model].kind = .record(record)
    }
    for group in groups.indices {
      for index in groups[group].operations.indices { groups[group].operations[index].mapTypes(transform) }
    }
  }
}

extension Operation {
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
