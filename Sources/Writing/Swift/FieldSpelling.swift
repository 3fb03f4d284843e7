import Schema

/// How a field of a record is declared, read and written in Swift.
///
///     FieldSpelling(field)  // name "shelf_guid" → member `shelfGUID`, type `String?`, reading `optional`
struct FieldSpelling {
  /// How the value is kept inside of the struct.
  enum Storage {
    case plain
    /// In a private property, so that the struct's own code uses no deprecated one.
    case behindDeprecation
    /// In an array of one, as a struct cannot hold a struct of its own type.
    case boxed
  }

  /// As a Swift literal: `"shelf_guid"`.
  let key: String
  let member: String
  /// The private property that holds the value, where the member is computed.
  let stored: String
  let type: String
  /// The runtime's word for how absence and null are read.
  let reading: String
  /// The runtime's word for how absence and null are written.
  let writing: String
  /// What an initialiser takes where the caller gives nothing; nil where a value must be given.
  let defaultValue: String?
  let storage: Storage

  init(_ field: Field, isBoxed: Bool, scope: String?) throws {
    let place = field.evidence.first?.place
    let (inner, isNullable) = field.type.withoutNull(field.isNullable)
    let spelling = try swiftType(inner, in: scope)
    key = stringLiteral(field.name)
    member = try identifier(field.memberName, at: place)
    stored = "_\(field.memberName)"
    switch (field.presence, isNullable) {
    case (.always, false): (type, reading, defaultValue) = (spelling, "value", nil)
    case (.sometimes, true) where field.keepsNullApart:
      (type, reading, defaultValue) = ("Presence<\(spelling)>", "presence", ".absent")
    case (_, true): (type, reading, defaultValue) = ("\(spelling)?", "nullable", "nil")
    case (.sometimes, false): (type, reading, defaultValue) = ("\(spelling)?", "optional", "nil")
    }
    // What may be left out is left out, though it could be said as null.
    writing = field.presence == .sometimes && reading == "nullable" ? "optional" : reading
    storage = isBoxed ? .boxed : field.notes.isDeprecated ? .behindDeprecation : .plain
  }

  /// Of a field of a form.
  init(_ field: Field, as form: FormField, scope: String?) throws {
    key = stringLiteral(field.name)
    member = try identifier(field.memberName, at: field.evidence.first?.place)
    stored = "_\(field.memberName)"
    let isRequired = field.presence == .always && !field.type.withoutNull(field.isNullable).1
    let (spelling, word) = try form.spelling(in: scope)
    switch form {
    case .value, .file, .json: (type, defaultValue) = isRequired ? (spelling, nil) : ("\(spelling)?", "nil")
    case .values, .files: (type, defaultValue) = ("[\(spelling)]", isRequired ? nil : "[]")
    }
    reading = word
    writing = word
    storage = field.notes.isDeprecated ? .behindDeprecation : .plain
  }

  /// `name: String`, `guid: String? = nil`.
  var initializerParameter: String { "\(member.asParameter): \(type)\(defaultValue.map { " = \($0)" } ?? "")" }

  /// The property that the struct's own code uses.
  var place: String { storage == .behindDeprecation ? stored : member }

  /// The property as it is mentioned where a local value may be called the same.
  func reference(besides local: String) -> String { place == local ? "self.\(place)" : place }

  /// Lines of the declaration.
  func declaration(access: String) -> [String] {
    switch storage {
    case .plain: ["\(access)var \(member): \(type)"]
    case .behindDeprecation:
      ["@available(*, deprecated)"] + computed(access, get: stored, set: "\(stored) = newValue")
        + ["private var \(stored): \(type)"]
    case .boxed where defaultValue == "nil":
      computed(access, get: "\(stored).first", set: "\(stored) = newValue.map { [$0] } ?? []")
        + ["private var \(stored): [\(type.dropLast())] = []"]
    case .boxed:
      computed(access, get: "\(stored).first ?? .absent", set: "\(stored) = [newValue]")
        + ["private var \(stored): [\(type)] = []"]
    }
  }

  private func computed(_ access: String, get: String, set: String) -> [String] {
    ["\(access)var \(member): \(type) {", "  get { \(get) }", "  set { \(set) }", "}"]
  }
}

extension SchemaType {
  /// The type and whether null may stand in its place: null is said once, by the field or by the type.
  func withoutNull(_ isNullable: Bool) -> (SchemaType, Bool) {
    if case .nullable(let inner) = self { inner.withoutNull(true) } else { (self, isNullable) }
  }
}

extension FormField {
  /// The type of one value, and the runtime's word for how it is read and written.
  fileprivate func spelling(in scope: String?) throws -> (type: String, word: String) {
    switch self {
    case .value(let type): (try swiftType(type, in: scope), "value")
    case .values(let type): (try swiftType(type, in: scope), "values")
    case .file: ("FormFile", "file")
    case .files: ("FormFile", "files")
    case .json(let type): (try swiftType(type, in: scope), "json")
    }
  }
}
