import Schema

/// Words in which cases say what changes.
extension API {
  mutating func operation(_ typeName: String, _ edit: (inout Operation) -> Void) {
    for group in groups.indices {
      for index in groups[group].operations.indices where groups[group].operations[index].typeName == typeName {
        edit(&groups[group].operations[index])
      }
    }
  }

  mutating func model(_ name: String, _ edit: (inout Model) -> Void) {
    for index in models.indices where models[index].name == name { edit(&models[index]) }
  }

  mutating func fields(_ model: String, _ edit: (inout [Field]) -> Void) {
    self.model(model) { model in
      guard var record = model.record else { return }
      edit(&record.fields)
      model.kind = .record(record)
    }
  }

  mutating func field(_ model: String, _ name: String, _ edit: (inout Field) -> Void) {
    fields(model) { fields in
      for index in fields.indices where fields[index].name == name { edit(&fields[index]) }
    }
  }

  mutating func values(_ model: String, _ edit: (inout [Enumeration.Case]) -> Void) {
    self.model(model) { model in
      guard var enumeration = model.enumeration else { return }
      edit(&enumeration.cases)
      model.kind = .enumeration(enumeration)
    }
  }

  mutating func parameter(_ operation: String, _ name: String, _ edit: (inout Parameter) -> Void) {
    self.operation(operation) { operation in
      for index in operation.parameters.indices where operation.parameters[index].name == name {
        edit(&operation.parameters[index])
      }
    }
  }

  /// A model, and every mention of it, under another name.
  mutating func rename(_ old: String, _ new: String) {
    func renamed(_ type: SchemaType) -> SchemaType {
      type.mapReferences { .model(ModelReference($0.name == old ? new : $0.name, arguments: $0.arguments)) }
    }
    for index in models.indices {
      if models[index].name == old { models[index].name = new }
      guard var record = models[index].record else { continue }
      for field in record.fields.indices { record.fields[field].type = renamed(record.fields[field].type) }
      models[index].kind = .record(record)
    }
    for group in groups.indices {
      for index in groups[group].operations.indices {
        groups[group].operations[index].retype(renamed)
      }
    }
    models.sort { $0.name < $1.name }
  }
}

extension Operation {
  fileprivate mutating func retype(_ renamed: (SchemaType) -> SchemaType) {
    for index in parameters.indices { parameters[index].type = renamed(parameters[index].type) }
    if var body = requestBody {
      for index in body.contents.indices { body.contents[index].type = renamed(body.contents[index].type) }
      requestBody = body
    }
    for index in responses.indices {
      for content in responses[index].contents.indices {
        responses[index].contents[content].type = renamed(responses[index].contents[content].type)
      }
    }
  }
}
