import Schema

/// The fields through which a record would hold itself, directly or by way of others. A struct cannot: such a field
/// is kept in an array of one. Arrays and maps of the schema break the circle by themselves.
struct Recursion {
  private struct Edge: Hashable {
    var model: String
    var field: String
  }

  private var boxed: Set<Edge> = []

  init(_ models: [Model]) throws {
    let records = models.filter { $0.record != nil }
    var holds: [String: Set<String>] = [:]
    for model in records { holds[model.name] = Set(model.fields.flatMap(\.type.heldModels)) }
    for model in records {
      for field in model.fields where field.mayBeNil {
        let inCircle = field.type.heldModels.contains { Self.reaches(model.name, from: $0, by: holds) }
        if inCircle { boxed.insert(Edge(model: model.name, field: field.name)) }
      }
    }
    try refuseEndless(records)
  }

  func isBoxed(_ field: Field, of model: Model) -> Bool {
    boxed.contains(Edge(model: model.name, field: field.name))
  }

  /// A circle of fields that are all required has no finite value.
  private func refuseEndless(_ records: [Model]) throws {
    var holds: [String: Set<String>] = [:]
    for model in records {
      holds[model.name] = Set(model.fields.filter { !isBoxed($0, of: model) }.flatMap(\.type.heldModels))
    }
    for model in records {
      for field in model.fields where !isBoxed(field, of: model) {
        if let other = field.type.heldModels.first(where: { Self.reaches(model.name, from: $0, by: holds) }) {
          throw EmissionError(
            "\(model.name).\(field.memberName) holds \(other), which always holds \(model.name) again",
            at: field.evidence.first?.place ?? model.evidence.first?.place,
            help: "mark one of the fields on the way as optional in specless.json")
        }
      }
    }
  }

  private static func reaches(_ goal: String, from start: String, by holds: [String: Set<String>]) -> Bool {
    var seen: Set<String> = [start]
    var open = [start]
    while let name = open.popLast() {
      if name == goal { return true }
      for next in holds[name] ?? [] where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }
}

extension Model {
  /// The fields of a record; none of an enumeration.
  var fields: [Field] { record?.fields ?? [] }
}

extension Field {
  fileprivate var mayBeNil: Bool { presence == .sometimes || type.withoutNull(isNullable).1 }
}

extension SchemaType {
  /// The models whose values a value of this type holds in place, not by way of an array's or a map's storage.
  fileprivate var heldModels: [String] {
    switch self {
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .parameter, .array, .map: []
    case .nullable(let inner): inner.heldModels
    case .model(let reference): [reference.name] + reference.arguments.flatMap(\.heldModels)
    }
  }
}
