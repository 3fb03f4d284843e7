import Inference
import JSONText
import Testing

/// Joining shapes is commutative, associative and idempotent: what a set of examples comes to depends neither on the
/// order of pages nor on the number of threads.
@Suite struct ShapeLawTests {
  @Test func joiningIsCommutative() {
    var generator = SeededGenerator(law: "joining is commutative")
    for _ in 0..<2000 {
      let (a, b) = (Shape.random(&generator), Shape.random(&generator))
      #expect(a.joined(with: b) == b.joined(with: a), "seed \(generator.seed): \(a) and \(b)")
    }
  }

  @Test func joiningIsAssociative() {
    var generator = SeededGenerator(law: "joining is associative")
    for _ in 0..<2000 {
      let (a, b, c) = (Shape.random(&generator), Shape.random(&generator), Shape.random(&generator))
      #expect(
        a.joined(with: b).joined(with: c) == a.joined(with: b.joined(with: c)),
        "seed \(generator.seed): \(a), \(b) and \(c)")
    }
  }

  @Test func joiningIsIdempotent() {
    var generator = SeededGenerator(law: "joining is idempotent")
    for _ in 0..<2000 {
      let a = Shape.random(&generator)
      #expect(a.joined(with: a) == a, "seed \(generator.seed): \(a)")
    }
  }

  @Test func nothingIsBelowAndAnyAbove() {
    var generator = SeededGenerator(law: "nothing is below and any above")
    for _ in 0..<500 {
      let a = Shape.random(&generator)
      #expect(Shape.nothing.joined(with: a) == a)
      #expect(Shape.any.joined(with: a).core == .any)
    }
  }

  /// A value whose shape is joined in changes nothing when it is joined in again, whatever came between.
  @Test func aJoinCoversBothOfItsSides() {
    var generator = SeededGenerator(law: "a join covers both sides")
    for _ in 0..<1000 {
      let (a, b) = (Shape.random(&generator), Shape.random(&generator))
      let join = a.joined(with: b)
      #expect(join.joined(with: a) == join && join.joined(with: b) == join, "seed \(generator.seed): \(a) and \(b)")
    }
  }
}

/// What single values come to, and what joins of a few come to.
@Suite struct ShapeTests {
  @Test(arguments: [
    ("1", "integer"), ("1.5", "number"), ("1.0", "number"), ("true", "boolean"), ("null", "null"), ("\"a\"", "string"),
    ("\"2016-06-08T16:41:30Z\"", "timestamp"), ("\"2014-12-24T01:39:35+00:00\"", "timestamp"),
    ("\"2014-12-24T01:39:35.123-04:00\"", "timestamp"), ("\"2014-12-24\"", "string"),
    ("\"2016-06-08T16:41:30\"", "string"),
    ("[]", "array"), ("[1, 2.5]", "array of number"), ("[\"a\", null]", "array of nullable string"), ("{}", "object"),
    ("[1, \"a\"]", "array of any JSON"),
  ])
  func valuesHaveShapes(text: String, expected: String) throws {
    #expect(Shape(of: try JSONDocument(text).root).description == expected)
  }

  @Test func aKeyMissingOnOneSideIsSometimesPresent() throws {
    let left = Shape(of: try JSONDocument(#"{"a": 1, "b": 2}"#).root)
    let right = Shape(of: try JSONDocument(#"{"a": null}"#).root)
    guard case .object(let members) = left.joined(with: right).core else {
      Issue.record("two objects join to an object")
      return
    }
    #expect(members["a"] == Shape.Member(Shape(.integer, isNullable: true), isAlways: true))
    #expect(members["b"] == Shape.Member(Shape(.integer), isAlways: false))
  }

  @Test func aWeakerWitnessFillsInWhatIsOpen() {
    let strings = Shape(.array(Shape(.string)))
    #expect(Shape(.array(.nothing)).refined(by: strings) == strings)
    #expect(Shape(.array(Shape(.integer))).refined(by: strings) == Shape(.array(Shape(.integer))))
    #expect(Shape.null.refined(by: Shape(.string)) == Shape(.string, isNullable: true))
  }
}

extension Shape {
  static func random(_ generator: inout SeededGenerator, depth: Int = 3) -> Shape {
    let isNullable = Int.random(in: 0..<4, using: &generator) == 0
    return Shape(core(&generator, depth), isNullable: isNullable)
  }

  private static func core(_ generator: inout SeededGenerator, _ depth: Int) -> Core {
    switch Int.random(in: 0..<(depth > 0 ? 11 : 7), using: &generator) {
    case 0: return .nothing
    case 1: return .boolean
    case 2: return .integer
    case 3: return .number
    case 4: return .string
    case 5: return .timestamp
    case 6: return .any
    case 7: return .array(random(&generator, depth: depth - 1))
    case 8: return .map(random(&generator, depth: depth - 1))
    default:
      var members: [String: Member] = [:]
      for key in ["a", "b", "c"] where Bool.random(using: &generator) {
        members[key] = Member(random(&generator, depth: depth - 1), isAlways: Bool.random(using: &generator))
      }
      return .object(members)
    }
  }
}
