import Schema
import Testing

@testable import Inference

/// What the cells of type columns come to, as people write them.
@Suite struct ColumnTypeTests {
  @Test(arguments: [
    ("string", Shape(.string)), ("String", Shape(.string)), ("uuid", Shape(.string)), ("`uuid`", Shape(.string)),
    ("string(255)", Shape(.string)), ("hex string", Shape(.string)), ("enum", Shape(.string)),
    ("integer", Shape(.integer)), ("int", Shape(.integer)), ("positive integer", Shape(.integer)),
    ("int64", Shape(.integer)), ("float", Shape(.number)), ("number", Shape(.number)), ("decimal", Shape(.number)),
    ("boolean (optional)", Shape(.boolean)), ("bool", Shape(.boolean)), ("boolean, required", Shape(.boolean)),
    ("integer or number", Shape(.number)), ("timestamp", Shape(.timestamp)),
    ("ISO 8601 timestamp", Shape(.timestamp)), ("ISO8601", Shape(.timestamp)), ("date-time", Shape(.timestamp)),
    ("date/time", Shape(.timestamp)), ("Unix timestamp", Shape(.integer)),
    ("object", Shape(.object([:]))), ("label object", Shape(.object([:]))), ("links object", Shape(.object([:]))),
    ("JSON", Shape(.object([:]))), ("hash", Shape(.map(.nothing))), ("key/value pairs", Shape(.map(.nothing))),
    ("map of strings", Shape(.map(Shape(.string)))), ("map of string to integer", Shape(.map(Shape(.integer)))),
    ("array", Shape(.array(.nothing))), ("list of strings", Shape(.array(Shape(.string)))),
    ("array of integers", Shape(.array(Shape(.integer)))), ("array (of strings)", Shape(.array(Shape(.string)))),
    ("array<string>", Shape(.array(Shape(.string)))), ("string array", Shape(.array(Shape(.string)))),
    ("string[]", Shape(.array(Shape(.string)))), ("[string]", Shape(.array(Shape(.string)))),
    ("strings", Shape(.array(Shape(.string)))), ("array of relationship objects", Shape(.array(Shape(.object([:]))))),
    ("warnings list", Shape(.array(.nothing))),
  ])
  func types(text: String, shape: Shape) {
    let type = ColumnType(text)
    #expect(type.shape == shape, "\(text)")
    #expect(!type.mayBeNull, "\(text)")
  }

  @Test(arguments: [
    "string or null", "string|null", "null or string", "string, nullable", "string (nullable)", "string/null",
  ])
  func nullable(text: String) {
    #expect(ColumnType(text).shape == Shape(.string), "\(text)")
    #expect(ColumnType(text).mayBeNull, "\(text)")
  }

  @Test(arguments: ["to-one relationship", "string or integer", "see below", "", "lifecycle"])
  func noType(text: String) {
    #expect(ColumnType(text).shape == nil, "\(text)")
  }
}
