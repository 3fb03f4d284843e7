import JSONText

/// One value of a JSON text that is being read.
///
/// A light reference into the parsed text. Each of its methods reads the value as one kind and throws a
/// `DecodingProblem` that names the place if it is another.
public struct JSONReader: Sendable {
  let node: JSONNode
  /// Takes problems where reading is to go on; nil where it is to stop at the first.
  var collector: ProblemCollector?
  /// Whether `null` may stand only where the pages say so: in requests, which a server checks. Answers are read
  /// leniently.
  var isStrict = false

  /// Whether the value is `null`.
  public var isNull: Bool {
    node.isNull
  }

  /// The value as a truth value.
  public func bool() throws -> Bool {
    guard let value = node.boolValue else { throw mismatch("true or false") }
    return value
  }

  /// The value as a whole number that fits an `Int`; `1.0` and `1e2` are whole, too.
  public func int() throws -> Int {
    guard let value = node.intValue else { throw mismatch("an integer") }
    return value
  }

  /// The value as the nearest `Double`.
  public func double() throws -> Double {
    guard let value = node.doubleValue else { throw mismatch("a number") }
    return value
  }

  /// The value as text.
  public func string() throws -> String {
    guard let value = node.stringValue else { throw mismatch("a string") }
    return value
  }

  /// The value as an instant (RFC 3339).
  public func date() throws -> Date {
    guard node.kind == .string else { throw mismatch("a timestamp") }
    if let date = node.withRawBytes({ Timestamp.date(from: $0.dropFirst().dropLast()) }) {
      return date
    }
    // Not as it stands; perhaps with escapes in it.
    guard let date = Timestamp.date(from: try string()) else {
      throw mismatch("a timestamp such as 2015-03-03T00:51:08Z")
    }
    return date
  }

  /// The value as it is, owned.
  public func value() -> JSONValue {
    node.value
  }

  /// The elements of an array.
  public func array<Element: JSONConvertible>(of _: Element.Type = Element.self) throws -> [Element] {
    guard node.kind == .array else { throw mismatch("an array") }
    var elements: [Element] = []
    for element in node.elements {
      if let element = try part(Element.self, element) {
        elements.append(element)
      }
    }
    return elements
  }

  /// The members of an object by their keys; of a key that stands twice the last counts.
  public func dictionary<Value: JSONConvertible>(of _: Value.Type = Value.self) throws -> [String: Value] {
    guard node.kind == .object else { throw mismatch("an object") }
    var members: [String: Value] = [:]
    for member in node.members {
      if let value = try part(Value.self, member.value) {
        members[member.key] = value
      }
    }
    return members
  }

  /// The value as an object whose members are asked for by key.
  public func object() throws -> JSONObjectReader {
    guard node.kind == .object else { throw mismatch("an object") }
    return JSONObjectReader(node: node, collector: collector, isStrict: isStrict)
  }

  /// A problem with this value, to be thrown.
  ///
  ///     throw json.problem("expected an ISBN")
  public func problem(_ message: String) -> DecodingProblem {
    DecodingProblem(at: node, message: message)
  }

  /// Reads a part of this value; nil if it does not fit and the problem was collected.
  private func part<Part: JSONConvertible>(_: Part.Type, _ node: JSONNode) throws -> Part? {
    guard let collector else { return try Part(json: JSONReader(node: node, isStrict: isStrict)) }
    do {
      return try Part(json: JSONReader(node: node, collector: collector, isStrict: isStrict))
    } catch {
      try collector.note(error)
      return nil
    }
  }

  private func mismatch(_ expected: String) -> DecodingProblem {
    problem("expected \(expected), found \(DecodingProblem.naming(node))")
  }
}
