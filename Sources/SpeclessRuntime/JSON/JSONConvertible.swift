import JSONText

/// A type with one form as JSON: scalars, containers, open enumerations and models.
///
/// Reading goes straight from the parsed text to the type, with no dictionary between; writing appends to one array
/// of bytes. What cannot be read is a `DecodingProblem` with its place.
///
///     let books = try [Book](jsonBytes: response.body)
///     let bytes = try books.jsonBytes()
public protocol JSONConvertible: Hashable, Sendable {
  /// Reads a value.
  ///
  /// - Throws: `DecodingProblem`, if what stands there is no such value.
  init(json: JSONReader) throws

  /// Appends this value to the JSON text.
  func writeJSON(to json: inout JSONWriter)
}

extension JSONConvertible {
  /// Reads bytes that are one JSON text (RFC 8259) from start to end.
  ///
  /// - Throws: `DecodingProblem` with line and column, if the bytes are no JSON or not of this form.
  public init(jsonBytes bytes: [UInt8]) throws {
    try self.init(jsonBytes: bytes, maximumDepth: 512)
  }

  /// - Parameters:
  ///   - maximumDepth: how many arrays and objects may stand inside each other.
  ///   - isStrict: whether `null` may stand only where the pages say so.
  init(jsonBytes bytes: [UInt8], maximumDepth: Int, isStrict: Bool = false) throws {
    do {
      let document = try JSONDocument(bytes, maximumDepth: maximumDepth)
      self = try Self(json: JSONReader(node: document.root, isStrict: isStrict))
    } catch let error as JSONSyntaxError {
      throw DecodingProblem(error, in: bytes)
    } catch let problem as DecodingProblem {
      throw problem.located(in: bytes)
    }
  }

  /// This value as compact JSON in UTF-8.
  ///
  /// - Throws: `EncodingProblem`, if JSON has no form for a part of it, such as an infinite number.
  public func jsonBytes() throws -> [UInt8] {
    var writer = JSONWriter()
    writeJSON(to: &writer)
    return try writer.finish()
  }
}
