import SourceText

/// Finds what a name means, and what was probably meant by a name that means nothing.
package struct NameIndex: Sendable {
  private let api: API
  /// Everything that has a name, in the schema's order.
  package let subjects: [Subject]
  private let byName: [String: [Int]]

  package init(_ api: API) {
    self.api = api
    subjects = Self.subjects(of: api)
    var byName: [String: [Int]] = [:]
    for (index, subject) in subjects.enumerated() {
      for name in Set(subject.names.map(Self.key)) { byName[name, default: []].append(index) }
    }
    self.byName = byName
  }

  /// Everything that bears the name; several where a group and a model are called alike, or where a path has several
  /// methods. Fields are found through the types of others, too: `Shelf.location.room`, `Page<Shelf>.items`; headers
  /// that examples show behind the operation: `shelves.create.Content-Type`.
  package func subjects(named name: String) -> [Subject] {
    if let found = byName[Self.key(name)] { return found.map { subjects[$0] } }
    for dot in name.indices.reversed() where name[dot] == "." {
      guard let found = byName[Self.key(String(name[..<dot]))] else { continue }
      let rest = name[name.index(after: dot)...].split(separator: ".").map(String.init)
      return found.compactMap { walk(from: subjects[$0], rest) ?? header(of: subjects[$0], rest) }
    }
    return []
  }

  /// Names that were probably meant, the likeliest first, three at most: those that end as the word does
  /// (`Shelf.tags` for `tags`), else the nearest.
  package func suggestions(for name: String) -> [String] {
    let word = name.lowercased()
    let ending = subjects.map(\.name).filter { $0.lowercased().hasSuffix("." + word) }
    if !ending.isEmpty { return Array(ending.prefix(3)) }
    var candidates = subjects.flatMap(\.names)
    var found: [String] = []
    while found.count < 3, let next = nearest(to: name, among: candidates) {
      found.append(next)
      candidates.removeAll { $0 == next }
    }
    return found
  }

  // MARK: Names

  /// How a name is looked up: of paths, neither the names of parameters nor a slash at the end tell anything apart.
  private static func key(_ name: String) -> String {
    guard let slash = name.firstIndex(of: "/") else { return name }
    let path = name[slash...].prefix { $0 != "?" }.split(separator: "/").map { segment in
      segment.hasPrefix(":") || (segment.hasPrefix("{") && segment.hasSuffix("}")) ? "{}" : String(segment)
    }
    let method = name[..<slash].split(separator: " ").joined(separator: " ").uppercased()
    return "\(method) /\(path.joined(separator: "/"))"
  }

  /// Everything that has a name, in the schema's order.
  package static func subjects(of api: API) -> [Subject] {
    var result: [Subject] = []
    for group in api.groups {
      result.append(.group(group))
      for operation in group.operations {
        result.append(.operation(operation))
        result += operation.parameters.map { .parameter($0, operation) }
        result += operation.responses.map { .answer($0, operation) }
      }
    }
    for model in api.models {
      result.append(.model(model))
      result += (model.record?.fields ?? []).map { .field($0, model) }
      result += (model.enumeration?.cases ?? []).map { .value($0, model) }
    }
    return result + uses(of: api)
  }

  /// Generic models as they are mentioned, each once.
  private static func uses(of api: API) -> [Subject] {
    var seen: Set<String> = []
    return api.mentions.flatMap(\.references).compactMap { reference in
      let type = SchemaType.model(reference)
      guard !reference.arguments.isEmpty, let model = api.model(named: reference.name),
        seen.insert(type.description).inserted
      else { return nil }
      return .use(type, model)
    }
  }

  // MARK: Walking

  /// The field that a path of fields leads to, through lists and maps and the arguments of generic models.
  private func walk(from start: Subject, _ path: [String]) -> Subject? {
    var type: SchemaType
    switch start {
    case .model(let model): type = .model(ModelReference(model.name))
    case .field(let field, _): type = field.type
    case .use(let use, _): type = use
    default: return nil
    }
    var found: Subject?
    for name in path {
      guard case .model(let reference) = type.core, let model = api.model(named: reference.name),
        let record = model.record, let field = record.fields.first(where: { $0.name == name || $0.memberName == name })
      else { return nil }
      found = .field(field, model)
      type = field.type.core.bound(to: record.bindings(reference.arguments))
    }
    return found
  }
}

extension NameIndex {
  private func header(of subject: Subject, _ path: [String]) -> Subject? {
    guard case .operation(let operation) = subject, path.count == 1 else { return nil }
    let shown = operation.examples.flatMap { $0.request.headers + ($0.response?.headers ?? []) }
    return shown.first { $0.name.lowercased() == path[0].lowercased() }.map { .header($0.name, operation) }
  }
}

extension SchemaType {
  /// What lists, maps and nullable values hold in the end.
  fileprivate var core: SchemaType {
    switch self {
    case .array(let inner), .map(let inner), .nullable(let inner): inner.core
    default: self
    }
  }
}

extension API {
  /// Every type that is mentioned, in the schema's order.
  fileprivate var mentions: [SchemaType] {
    let contents = operations.flatMap { ($0.requestBody?.contents ?? []) + $0.responses.flatMap(\.contents) }
    return contents.map(\.type) + operations.flatMap { $0.parameters.map(\.type) }
      + models.flatMap { ($0.record?.fields ?? []).map(\.type) }
  }
}
