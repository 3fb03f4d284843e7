/// What values look like: an element of a lattice that is joined over all examples.
///
/// Joining is commutative, associative and idempotent, so neither the order of pages nor the number of threads
/// matters. `nothing` is below everything, `any` above; `[]` is `.array(.nothing)`, `{}` is `.object([:])`: they say
/// "array" and "object" and nothing about what is inside.
///
///     Shape(.integer).joined(with: Shape(.number)).core      // .number
///     Shape(.string).joined(with: Shape(.null)).isNullable   // true
package struct Shape: Hashable, Sendable {
  package indirect enum Core: Hashable, Sendable {
    case nothing
    case boolean, integer, number, string, timestamp
    case array(Shape)
    case object([String: Member])
    /// An object whose keys are data.
    case map(Shape)
    case any
  }

  package struct Member: Hashable, Sendable {
    package var shape: Shape
    /// In every sample of its object.
    package var isAlways: Bool

    package init(_ shape: Shape, isAlways: Bool = true) {
      self.shape = shape
      self.isAlways = isAlways
    }
  }

  package var core: Core
  package var isNullable: Bool

  package init(_ core: Core, isNullable: Bool = false) {
    self.core = core
    self.isNullable = isNullable
  }

  package static let nothing = Shape(.nothing)
  package static let null = Shape(.nothing, isNullable: true)
  package static let any = Shape(.any)

  /// Whether something inside is not known: an array's elements, an object's keys.
  package var isOpen: Bool {
    switch core {
    case .nothing: true
    case .array(let element): element.isOpen
    case .object(let members): members.isEmpty
    case .map(let value): value.isOpen
    case .boolean, .integer, .number, .string, .timestamp, .any: false
    }
  }
}

extension Shape {
  /// The least shape that both samples are of.
  package func joined(with other: Shape) -> Shape {
    Shape(Self.join(core, other.core), isNullable: isNullable || other.isNullable)
  }

  /// Whether the two have nothing in common, so that only `any` covers both.
  package func conflicts(with other: Shape) -> Bool {
    core != .any && other.core != .any && Self.join(core, other.core) == .any
  }

  private static func join(_ left: Core, _ right: Core) -> Core {
    switch (left, right) {
    case (.nothing, let other), (let other, .nothing): other
    case (.any, _), (_, .any): .any
    case (.integer, .number), (.number, .integer): .number
    case (.string, .timestamp), (.timestamp, .string): .string
    case (.array(let first), .array(let second)): .array(first.joined(with: second))
    case (.map(let first), .map(let second)): .map(first.joined(with: second))
    case (.map(let value), .object(let members)), (.object(let members), .map(let value)):
      .map(members.values.reduce(value) { $0.joined(with: $1.shape) })
    case (.object(let first), .object(let second)): .object(union(first, second))
    default: left == right ? left : .any
    }
  }

  /// All keys of both; a key that one side lacks is only sometimes present.
  private static func union(_ left: [String: Member], _ right: [String: Member]) -> [String: Member] {
    var result = left
    for (key, member) in right {
      if let mine = left[key] {
        result[key] = Member(mine.shape.joined(with: member.shape), isAlways: mine.isAlways && member.isAlways)
      } else {
        result[key] = Member(member.shape, isAlways: false)
      }
    }
    for key in left.keys where right[key] == nil { result[key]?.isAlways = false }
    return result
  }

  /// This shape with what it leaves open filled in by a weaker witness, as far as the two agree.
  ///
  ///     // an example `[]`, words "a list of tags"
  ///     Shape(.array(.nothing)).refined(by: Shape(.array(Shape(.string)))).core  // array of string
  package func refined(by other: Shape) -> Shape {
    var result = self
    switch (core, other.core) {
    case (.nothing, let found): result.core = found
    case (.array(let mine), .array(let theirs)): result.core = .array(mine.refined(by: theirs))
    case (.map(let mine), .map(let theirs)): result.core = .map(mine.refined(by: theirs))
    case (.object(let members), .map), (.object(let members), .object):
      if members.isEmpty { result.core = other.core }
    default: break
    }
    return result
  }
}

extension Shape: CustomStringConvertible {
  /// For people: "array of string", "nullable integer".
  package var description: String {
    let text =
      switch core {
      case .nothing: isNullable ? "null" : "unknown"
      case .boolean: "boolean"
      case .integer: "integer"
      case .number: "number"
      case .string: "string"
      case .timestamp: "timestamp"
      case .array(let element): element.core == .nothing ? "array" : "array of \(element)"
      case .object: "object"
      case .map(let value): value.core == .nothing ? "map" : "map of \(value)"
      case .any: "any JSON"
      }
    return isNullable && core != .nothing ? "nullable \(text)" : text
  }
}
