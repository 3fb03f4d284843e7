import Schema

/// `"mergeInto": "Shelf"`: two models are one; its fields are those of both.
struct MergeModels: CorrectionChange {
  let key = "mergeInto"
  var name: String

  init(_ name: String) { self.name = name }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    guard case .model(let source) = target else { throw .doesNotFit(key, target) }
    guard case .model(let home)? = try CorrectionTarget.named(name, in: api) else {
      throw CorrectionRefusal("no model is called \"\(name)\"", help: help(api))
    }
    guard source != home else { throw CorrectionRefusal("a model cannot be merged into itself") }
    let old = api.models[source].name
    var merged = api
    // First the mentions, so that fields of the two models that speak of them have one type.
    merged.mapTypes { type in
      type.mapReferences { .model($0.name == old ? ModelReference(name, arguments: $0.arguments) : $0) }
    }
    let kind = try Self.merge(merged.models[home], merged.models[source])
    merged.models[home].kind = kind
    merged.models[home].evidence.insert(entry.evidence(.grouping, "merged with \(old)"), at: 0)
    merged.models[home].evidence += merged.models[source].evidence
    merged.models.remove(at: source)
    api = merged
    return true
  }

  private func help(_ api: API) -> String? {
    nearestName(to: name, in: api.models.map(\.name))
  }

  private static func merge(_ home: Model, _ source: Model) throws(CorrectionRefusal) -> Model.Kind {
    switch (home.kind, source.kind) {
    case (.record(var record), .record(let other)) where record.parameters.count == other.parameters.count:
      record.fields = try merge(record.fields, other.fields)
      return .record(record)
    case (.enumeration(var enumeration), .enumeration(let other)):
      let known = Set(enumeration.cases.map(\.value))
      enumeration.cases = ModelBuilder.settleCases(
        enumeration.cases + other.cases.filter { !known.contains($0.value) })
      return .enumeration(enumeration)
    default:
      throw CorrectionRefusal("\"\(source.name)\" and \"\(home.name)\" are models of two kinds and cannot be one")
    }
  }

  /// Home's fields first; what only one of the two has is sometimes there.
  private static func merge(_ home: [Field], _ source: [Field]) throws(CorrectionRefusal) -> [Field] {
    var fields: [Field] = []
    for field in home {
      let other = source.first { $0.name == field.name }
      fields.append(try other.map { other throws(CorrectionRefusal) in try merge(field, other) } ?? field.onOneSide)
    }
    let known = Set(home.map(\.name))
    return ModelBuilder.settleMembers(fields + source.filter { !known.contains($0.name) }.map(\.onOneSide))
  }

  private static func merge(_ field: Field, _ other: Field) throws(CorrectionRefusal) -> Field {
    guard let type = join(field.type, other.type) else {
      throw CorrectionRefusal(
        "field \"\(field.name)\" is of the type \(field.type) in one and \(other.type) in the other",
        help: "correct the type of one of them, or merge their models, in an entry before this one")
    }
    var merged = field
    merged.type = type
    merged.presence = field.presence == .always && other.presence == .always ? .always : .sometimes
    merged.isNullable = field.isNullable || other.isNullable
    merged.keepsNullApart =
      merged.presence == .sometimes && [field, other].contains { $0.keepsNullApart || $0.writesNull }
    merged.notes.description = field.notes.description ?? other.notes.description
    merged.notes.defaultValue = field.notes.defaultValue ?? other.notes.defaultValue
    merged.evidence += other.evidence.filter { !field.evidence.contains($0) }
    return merged
  }

  /// nil where the two are of two minds.
  private static func join(_ one: SchemaType, _ other: SchemaType) -> SchemaType? {
    switch (one, other) {
    case _ where one == other: one
    case (.any, let known), (let known, .any): known
    case (.integer, .number), (.number, .integer): .number
    case (.timestamp, .string), (.string, .timestamp): .string
    case (.nullable(let one), .nullable(let other)): join(one, other).map { .nullable($0) }
    case (.nullable(let wrapped), let plain), (let plain, .nullable(let wrapped)):
      join(wrapped, plain).map { .nullable($0) }
    case (.array(let one), .array(let other)): join(one, other).map { .array($0) }
    case (.map(let one), .map(let other)): join(one, other).map { .map($0) }
    default: nil
    }
  }
}

extension Field {
  /// As a field that the other model lacks.
  fileprivate var onOneSide: Field {
    var field = self
    field.keepsNullApart = keepsNullApart || writesNull
    field.presence = .sometimes
    return field
  }
}
