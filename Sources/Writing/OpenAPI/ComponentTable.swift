import Schema

/// The models of an API as components of its document: which there are, and under which keys.
///
/// OpenAPI has no generic schemas, so each use of a generic model is a component of its own, its arguments in front of
/// its name; a generic model that nothing uses is none.
///
///     Shelf                       Shelf
///     CreateShelf.Body            CreateShelf.Body
///     Page<Resource<Shelf>>       ShelfResourcePage
///     Resource<array of string>   StringListResource
///     Resource<CreateShelf.Body>  CreateShelfBodyResource
struct ComponentTable: Sendable {
  /// One component.
  struct Component: Sendable {
    /// Only letters, digits, `.`, `_` and `-`, as OpenAPI asks.
    let key: String
    let reference: ModelReference
    let model: Model

    /// The arguments by the names of the generic parameters.
    var bindings: [String: SchemaType] {
      Dictionary(zip(model.record?.parameters ?? [], reference.arguments), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A generic that uses itself with ever more arguments would have no end of components: beyond this it is any value.
  private static let deepestNesting = 6

  private let models: [String: Model]
  private var keys: [ModelReference: String] = [:]
  /// Sorted by key.
  private(set) var all: [Component] = []

  init(_ api: API) {
    models = Dictionary(api.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let plain = api.models.filter { $0.record?.parameters.isEmpty ?? true }.map { ModelReference($0.name) }
    let uses = allUses(from: plain + api.operations.flatMap(\.mentionedTypes).flatMap { closed($0).references })
    var taken: Set<String> = []
    for use in Self.ordered(uses) {
      guard let model = models[use.name] else { continue }
      let key = unique(use.componentKey, &taken)
      keys[use] = key
      all.append(Component(key: key, reference: use, model: model))
    }
    all.sort { precedesInBytes($0.key, $1.key) }
  }

  /// The key of a closed mention; nil where no such model is known.
  func key(of reference: ModelReference) -> String? { keys[reference] }

  func component(of reference: ModelReference) -> Component? {
    models[reference.name].map { Component(key: keys[reference] ?? "", reference: reference, model: $0) }
  }

  /// The type with generic parameters bound, and with each mention of a model as the table knows it: as many arguments
  /// as the model has parameters, any value where there is no such model.
  func closed(_ type: SchemaType, _ bindings: [String: SchemaType] = [:]) -> SchemaType {
    type.bound(to: bindings, unbound: .any).mapReferences { reference in
      guard let model = models[reference.name], reference.nesting <= Self.deepestNesting else { return .any }
      let count = model.record?.parameters.count ?? 0
      let missing = max(0, count - reference.arguments.count)
      let arguments = reference.arguments.prefix(count) + Array(repeating: SchemaType.any, count: missing)
      return .model(ModelReference(reference.name, arguments: Array(arguments)))
    }
  }

  /// All mentions that can be reached, fields followed.
  private func allUses(from start: [ModelReference]) -> Set<ModelReference> {
    var uses: Set<ModelReference> = []
    var open = start
    while let use = open.popLast() {
      guard uses.insert(use).inserted, let component = component(of: use) else { continue }
      for field in component.model.record?.fields ?? [] {
        open += closed(field.type, component.bindings).references
      }
    }
    return uses
  }

  /// Models that are not generic choose their keys first, then shorter mentions.
  private static func ordered(_ uses: Set<ModelReference>) -> [ModelReference] {
    let ranked = uses.map { (text: SchemaType.model($0).description, isUse: !$0.arguments.isEmpty, reference: $0) }
    return ranked.sorted { left, right in
      if left.isUse != right.isUse { return right.isUse }
      if left.isUse, left.text.utf8.count != right.text.utf8.count {
        return left.text.utf8.count < right.text.utf8.count
      }
      return precedesInBytes(left.text, right.text)
    }.map(\.reference)
  }
}

extension Operation {
  /// The types of its parameters and bodies.
  fileprivate var mentionedTypes: [SchemaType] {
    let contents = (requestBody?.contents ?? []) + responses.flatMap(\.contents)
    return parameters.map(\.type) + contents.map(\.type)
  }
}
