import JSONText

/// The members of an object, asked for by key in the initialiser of a model.
///
///     title = try json.value("title")          // required, not null
///     subtitle = try json.nullable("subtitle") // may be null
///     pages = try json.optional("pages")       // may be left out
///     note = try json.presence("note")         // left out, null and a value are three things
///
/// Keys are literals: as `StaticString` they cost a call nothing, where a `String` costs a dozen instructions.
/// Unknown keys are passed over; of a key that stands twice the last counts.
public struct JSONObjectReader: Sendable {
  let node: JSONNode
  /// Takes problems where reading is to go on; nil where it is to stop at the first.
  let collector: ProblemCollector?
  /// Whether `null` may stand only where the pages say so.
  let isStrict: Bool

  /// A member that must be there.
  ///
  /// - Throws: `DecodingProblem`, if it is missing or not of the type. `null` is a value only for types that say so.
  public func value<Value: JSONConvertible>(_ key: StaticString) throws -> Value {
    guard let member = node[key] else { return try missing(key) }
    return try read(member) ?? ProblemCollector.standIn()
  }

  /// A member that may be `null`. One that is missing reads as nil all the same.
  public func nullable<Value: JSONConvertible>(_ key: StaticString) throws -> Value? {
    guard let member = node[key], !member.isNull else { return nil }
    return try read(member)
  }

  /// A member that may be left out. `null` reads as nil, too, but for requests that a server checks.
  public func optional<Value: JSONConvertible>(_ key: StaticString) throws -> Value? {
    guard let member = node[key], isStrict || !member.isNull else { return nil }
    return try read(member)
  }

  /// A member that may be left out, or be `null`, where the difference matters.
  public func presence<Value: JSONConvertible>(_ key: StaticString) throws -> Presence<Value> {
    guard let member = node[key] else { return .absent }
    return member.isNull ? .null : try read(member).map(Presence.value) ?? .absent
  }

  /// Whether there is a member of this key, be it `null`.
  public func contains(_ key: StaticString) -> Bool {
    node[key] != nil
  }

  /// All members as they are, owned.
  public var members: JSONObject {
    node.value.objectValue ?? [:]
  }

  /// The whole object as a value, for types that look at it in more than one way.
  public var reader: JSONReader {
    JSONReader(node: node, collector: collector, isStrict: isStrict)
  }

  /// Reads a member; nil if it does not fit and the problem was collected.
  private func read<Value: JSONConvertible>(_ member: JSONNode) throws -> Value? {
    guard let collector else { return try Value(json: JSONReader(node: member, isStrict: isStrict)) }
    do {
      return try Value(json: JSONReader(node: member, collector: collector, isStrict: isStrict))
    } catch {
      try collector.note(error)
      return nil
    }
  }

  private func missing<Value: JSONConvertible>(_ key: StaticString) throws -> Value {
    let problem = DecodingProblem(at: node, key: "\(key)", message: "required, but missing")
    guard let collector else { throw problem }
    try collector.note(problem)
    return try ProblemCollector.standIn()
  }
}

/// The same for strings, which most members are: a call with nothing generic is a third of the code at each use.
extension JSONObjectReader {
  /// A member that must be there.
  ///
  /// - Throws: `DecodingProblem`, if it is missing or no string.
  public func value(_ key: StaticString) throws -> String {
    try value(key, as: String.self)
  }

  /// A member that may be `null`. One that is missing reads as nil all the same.
  public func nullable(_ key: StaticString) throws -> String? {
    try nullable(key, as: String.self)
  }

  /// A member that may be left out. `null` reads as nil, too, but for requests that a server checks.
  public func optional(_ key: StaticString) throws -> String? {
    try optional(key, as: String.self)
  }

  private func value<Value: JSONConvertible>(_ key: StaticString, as _: Value.Type) throws -> Value {
    try value(key)
  }

  private func nullable<Value: JSONConvertible>(_ key: StaticString, as _: Value.Type) throws -> Value? {
    try nullable(key)
  }

  private func optional<Value: JSONConvertible>(_ key: StaticString, as _: Value.Type) throws -> Value? {
    try optional(key)
  }
}
