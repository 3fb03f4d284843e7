import Inference
import JSONText

/// Random values: objects that look like things of one kind, and anything below a shape.
struct RandomJSON {
  var generator: SeededGenerator

  private static let keys = ["name", "size", "colour", "parts", "owner", "label", "about", "place", "note", "links"]

  /// What each key of a kind of things holds.
  indirect enum Form {
    case scalar(Int)
    case list(Form)
    case object([(key: String, form: Form, mayBeAbsent: Bool)])
    case free
  }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func form(depth: Int = 3) -> Form {
    switch number(below: depth > 0 ? 8 : 4) {
    case 0...3: .scalar(number(below: 6))
    case 4, 5: .list(form(depth: depth - 1))
    case 6: number(below: 4) == 0 ? .free : object(depth: depth - 1)
    default: object(depth: depth - 1)
    }
  }

  mutating func object(depth: Int) -> Form {
    let keys = Self.keys.shuffled(using: &generator).prefix(1 + number(below: 5))
    return .object(keys.map { ($0, form(depth: depth), number(below: 3) == 0) })
  }

  /// An example of the form: keys come and go, values are null at times, lists are empty at times.
  mutating func example(of form: Form) -> JSONValue {
    if number(below: 12) == 0 { return .null }
    switch form {
    case .scalar(let kind): return scalar(kind)
    case .list(let element): return .array((0..<number(below: 3)).map { _ in example(of: element) })
    case .free: return free(depth: 2)
    case .object: return thing(form)
    }
  }

  /// An example that is an object at the top.
  mutating func thing(_ form: Form) -> JSONValue {
    guard case .object(let members) = form else { return .object([:]) }
    var object = JSONObject()
    for member in members where !(member.mayBeAbsent && number(below: 2) == 0) {
      object[member.key] = example(of: member.form)
    }
    return .object(object)
  }

  mutating func scalar(_ kind: Int) -> JSONValue {
    switch kind {
    case 0: .bool(number(below: 2) == 0)
    case 1: .number(JSONNumber(number(below: 1000) - 500))
    case 2: .number(JSONNumber(text: "\(number(below: 100)).5") ?? 0)
    case 3: .string("2016-06-08T16:41:\(number(below: 50) + 10)Z")
    case 4: .string("text \(number(below: 1000))")
    default: number(below: 2) == 0 ? .number(JSONNumber(number(below: 9))) : .number(JSONNumber(text: "1.25") ?? 0)
    }
  }

  mutating func free(depth: Int) -> JSONValue {
    switch number(below: depth > 0 ? 6 : 4) {
    case 0...3: return scalar(number(below: 6))
    case 4: return .array((0..<number(below: 3)).map { _ in free(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<number(below: 3) { object["key\(number(below: 1000))"] = free(depth: depth - 1) }
      return .object(object)
    }
  }

  /// A value whose shape, joined with the given one, changes nothing.
  mutating func value(below shape: Shape) -> JSONValue {
    if shape.isNullable, number(below: 3) == 0 { return .null }
    switch shape.core {
    case .nothing: return .null
    case .boolean: return scalar(0)
    case .integer: return scalar(1)
    case .number: return scalar(1 + number(below: 2))
    case .string: return scalar(3 + number(below: 2))
    case .timestamp: return scalar(3)
    case .any: return free(depth: 2)
    case .array(let element):
      if element == .nothing { return [] }
      return .array((0..<number(below: 3)).map { _ in value(below: element) })
    case .map(let inner): return .object(["some": value(below: inner)])
    case .object(let members):
      var object = JSONObject()
      for (key, member) in members.sorted(by: { $0.key < $1.key }) where member.isAlways || number(below: 2) == 0 {
        object[key] = value(below: member.shape)
      }
      return .object(object)
    }
  }
}
