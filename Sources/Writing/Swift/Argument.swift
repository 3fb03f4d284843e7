import Schema

/// One value that a call of an operation takes: a parameter of the path or the query, all of a list's query, the body.
struct Argument {
  let isUnlabeled: Bool
  /// As it is declared: `guid`, `` `class` ``.
  let member: String
  /// Its type inside of the operation's own namespace: `Body`.
  let innerType: String
  /// Its type elsewhere: `CreateShelf.Body`.
  let outerType: String
  /// What a caller who gives nothing gives; nil where something must be given.
  let defaultValue: String?

  init(
    member: String, innerType: String, outerType: String, defaultValue: String?, isUnlabeled: Bool = false
  ) {
    self.isUnlabeled = isUnlabeled
    self.member = member
    self.innerType = innerType
    self.outerType = outerType
    self.defaultValue = defaultValue
  }

  /// In a requirement of a protocol, which cannot have default values.
  var bareDeclaration: String { "\(label): \(outerType)" }
  var declaration: String { "\(label): \(outerType)\(defaultSuffix)" }
  /// In the operation's own namespace, where all are labelled.
  var innerDeclaration: String { "\(member.asParameter): \(innerType)\(defaultSuffix)" }

  /// How it stands in a signature: `guid`, `_ body`.
  private var label: String { isUnlabeled ? "_ \(member.asParameter)" : member.asParameter }
  private var defaultSuffix: String { defaultValue.map { " = \($0)" } ?? "" }

  /// In a call of the simple method, the value taken from `source`: `guid: request.guid`, `request.body`.
  func passed(from source: String) -> String {
    isUnlabeled ? "\(source).\(member.asMember)" : "\(member.asLabel): \(source).\(member.asMember)"
  }

  /// In a call of a memberwise initialiser, from a local value of the same name.
  var passedOn: String { "\(member.asLabel): \(member)" }
}

extension Argument {
  /// - Parameter filterName: the name of the enumeration of its filters, where it has a filter language.
  init(_ parameter: Parameter, of operation: Operation, filterName: String?) throws {
    let place = parameter.evidence.first?.place ?? operation.sources.first
    let scope = operation.typeName
    let inner: String
    let outer: String
    if let filterName {
      (inner, outer) = ("Filter<\(filterName)>", "Filter<\(scope).\(filterName)>")
    } else {
      let type = try parameter.valueType(of: operation)
      (inner, outer) = (try swiftType(type, in: scope), try swiftType(type))
    }
    let member = try identifier(parameter.memberName, at: place)
    if parameter.isList {
      self.init(
        member: member, innerType: "[\(inner)]", outerType: "[\(outer)]",
        defaultValue: parameter.isRequired ? nil : "[]")
    } else if parameter.isRequired || parameter.location == .path {
      self.init(
        member: member, innerType: inner, outerType: outer, defaultValue: nil)
    } else {
      self.init(
        member: member, innerType: "\(inner)?", outerType: "\(outer)?", defaultValue: "nil")
    }
  }
}

extension Parameter {
  /// Whether it holds a list of values; a path never does.
  var isList: Bool {
    guard location == .query else { return false }
    if case .array = type.withoutNull(false).0 { return true }
    return style != .single
  }

  /// The type of one value. A path and a query carry text: what is no scalar is refused, unknown types are texts.
  fileprivate func valueType(of operation: Operation) throws -> SchemaType {
    var type = type.withoutNull(false).0
    if isList, case .array(let element) = type { type = element.withoutNull(false).0 }
    switch type {
    case .any: return .string
    case .boolean, .integer, .number, .string, .timestamp, .model: return type
    case .binary, .array, .map, .nullable, .parameter:
      throw EmissionError(
        "parameter \(stringLiteral(shortened(name))) of \(operation.id) is \(type), which a \(location) cannot carry",
        at: evidence.first?.place ?? operation.sources.first, help: "set its type in specless.json")
    }
  }
}
