import Schema

/// A record of both versions, with its fields.
struct RecordPair: Sendable {
  let old: Model
  let new: Model
  let oldRecord: Record
  let newRecord: Record
  let fields: Matches<Field>

  /// - Returns: nil where one of the two is no record.
  init?(_ pair: Matches<Model>.Pair, _ modelNames: [String: String]) {
    guard let oldRecord = pair.old.record, let newRecord = pair.new.record else { return nil }
    old = pair.old
    new = pair.new
    self.oldRecord = oldRecord
    self.newRecord = newRecord
    func type(_ field: Field, isOld: Bool) -> SchemaType {
      isOld ? field.type.renamed(modelNames) : field.type
    }
    fields = Matches(
      oldRecord.fields, newRecord.fields,
      by: [
        .init(\.name),
        // The same type and the same words.
        .init(
          old: { _, field in field.notes.description.map { "\(type(field, isOld: true))\n\($0)" } },
          new: { _, field in field.notes.description.map { "\(type(field, isOld: false))\n\($0)" } }),
        // The same type in the same place, no words that tell otherwise.
        .init(
          old: { index, field in
            field.notes.description == nil ? "\(index) \(field.presence) \(type(field, isOld: true))" : nil
          },
          new: { index, field in
            field.notes.description == nil ? "\(index) \(field.presence) \(type(field, isOld: false))" : nil
          }),
      ])
  }
}

/// An enumeration of both versions, with its values.
struct EnumerationPair: Sendable {
  let old: Model
  let new: Model
  let oldEnumeration: Enumeration
  let newEnumeration: Enumeration
  let cases: Matches<Enumeration.Case>

  /// - Returns: nil where one of the two is no enumeration.
  init?(_ pair: Matches<Model>.Pair) {
    guard let oldEnumeration = pair.old.enumeration, let newEnumeration = pair.new.enumeration else { return nil }
    old = pair.old
    new = pair.new
    self.oldEnumeration = oldEnumeration
    self.newEnumeration = newEnumeration
    cases = Matches(oldEnumeration.cases, newEnumeration.cases, by: [.init(\.value)])
  }
}

/// The parameters of an operation of both versions.
struct ParameterPair: Sendable {
  let old: Operation
  let new: Operation
  let parameters: Matches<Parameter>

  /// A parameter of a path is known by its name, else by its place in the path; one of a query by its name, else by its
  /// type and words.
  init(_ pair: Matches<PlacedOperation>.Pair, _ modelNames: [String: String]) {
    old = pair.old.operation
    new = pair.new.operation
    let (oldNames, newNames) = (old.path.parameterNames, new.path.parameterNames)
    func words(_ parameter: Parameter, _ type: SchemaType) -> String? {
      parameter.location == .query ? parameter.notes.description.map { "\(type)\n\($0)" } : nil
    }
    parameters = Matches(
      old.parameters, new.parameters,
      by: [
        .init { "\($0.location) \($0.name)" },
        .init(
          old: { _, parameter in
            parameter.location == .path ? oldNames.firstIndex(of: parameter.name).map(String.init) : nil
          },
          new: { _, parameter in
            parameter.location == .path ? newNames.firstIndex(of: parameter.name).map(String.init) : nil
          }),
        .init(
          old: { _, parameter in words(parameter, parameter.type.renamed(modelNames)) },
          new: { _, parameter in words(parameter, parameter.type) }),
      ])
  }
}

extension SchemaType {
  /// With the new names of old models.
  func renamed(_ names: [String: String]) -> SchemaType {
    mapReferences { reference in
      .model(ModelReference(names[reference.name] ?? reference.name, arguments: reference.arguments))
    }
  }
}
