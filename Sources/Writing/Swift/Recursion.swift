import Schema

/// The fields through which a record would hold itself, directly or by way of others. A struct cannot: such a field
/// is kept in an array of one. Arrays and maps of the schema break the circle by themselves.
struct Recursion {
  private struct Edge: Hashable, Sendable {
    var model: String
    var field: String
  }

  /// A field that holds models in place, as few do.
  private struct Holder {
    var edge: Edge
    var held: [String]
    var mayBeNil: Bool
  }

  private var boxed: Set<Edge> = []

  init(_ models: [Model]) throws {
    let holders = models.flatMap(Self.holders)
    let holds = Self.holds(holders)
    for holder in holders where holder.mayBeNil && Self.other(in: holder, by: holds) != nil {
      boxed.insert(holder.edge)
    }
    try refuseEndless(holders.filter { !boxed.contains($0.edge) }, models)
  }

  func isBoxed(_ field: Field, of model: Model) -> Bool {
    boxed.contains(Edge(model: model.name, field: field.name))
  }

  private static func holders(of model: Model) -> [Holder] {
    guard case .record(let record) = model.kind else { return [] }
    // By their places, since a field with all its evidence is large.
    return record.fields.indices.compactMap { index in
      let held = record.fields[index].type.heldModels
      guard !held.isEmpty else { return nil }
      let edge = Edge(model: model.name, field: record.fields[index].name)
      return Holder(edge: edge, held: held, mayBeNil: record.fields[index].mayBeNil)
    }
  }

  /// What each model holds.
  private static func holds(_ holders: [Holder]) -> [String: Set<String>] {
    holders.reduce(into: [:]) { $0[$1.edge.model, default: []].formUnion($1.held) }
  }

  /// The model by way of which a field holds its own; nil where it does not.
  private static func other(in holder: Holder, by holds: [String: Set<String>]) -> String? {
    holder.held.first { reaches(holder.edge.model, from: $0, by: holds) }
  }

  /// A circle of fields that are all required has no finite value.
  private func refuseEndless(_ holders: [Holder], _ models: [Model]) throws {
    let holds = Self.holds(holders)
    for holder in holders {
      guard let other = Self.other(in: holder, by: holds) else { continue }
      let model = models.first { $0.name == holder.edge.model }
      let field = model?.fields.first { $0.name == holder.edge.field }
      throw EmissionError(
        "\(holder.edge.model).\(field?.memberName ?? holder.edge.field) holds \(other), which always holds "
          + "\(holder.edge.model) again",
        at: field?.evidence.first?.place ?? model?.evidence.first?.place,
        help: "mark one of the fields on the way as optional in specless.json")
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
