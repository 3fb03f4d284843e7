/// A struct that is an object in JSON, each property a member.
///
/// A model says in one initialiser how it is read and in one method how it is written:
///
///     struct Book: JSONModel {
///       var title: String
///       var pages: Int?
///
///       init(json: JSONObjectReader) throws {
///         title = try json.value("title")
///         pages = try json.optional("pages")
///       }
///
///       func write(to json: inout JSONObjectWriter) {
///         json.value("title", title)
///         json.optional("pages", pages)
///       }
///     }
///
/// `Codable` comes with it, by way of `JSONValue`: the same keys and forms with any `Encoder` and `Decoder`, whatever
/// their key and date strategies.
public protocol JSONModel: JSONConvertible, Codable {
  /// Reads the members.
  ///
  /// - Throws: `DecodingProblem`, if a member is missing or of another type.
  init(json: JSONObjectReader) throws

  /// Writes the members in the order in which they are to stand.
  func write(to json: inout JSONObjectWriter)
}

// What is public here only hands over to what is not. The compiler would copy it into each model of each module that
// has models otherwise (it does so with whatever stands on public declarations alone), and that is a twentieth of what
// emitted code costs to compile.
extension JSONModel {
  public init(json: JSONReader) throws {
    try self.init(object: json)
  }

  public func writeJSON(to json: inout JSONWriter) {
    writeObject(to: &json)
  }

  /// Reads from any decoder.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, with the `DecodingProblem` as its underlying error.
  public init(from decoder: any Decoder) throws {
    try self.init(decoding: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try encodeValue(to: encoder)
  }
}

extension JSONModel {
  init(object json: JSONReader) throws {
    try self.init(json: json.object())
  }

  func writeObject(to json: inout JSONWriter) {
    var object = JSONObjectWriter(taking: &json)
    write(to: &object)
    object.finish(into: &json)
  }

  init(decoding decoder: any Decoder) throws {
    let bytes = try JSONValue(from: decoder).serializedBytes()
    do {
      try self.init(jsonBytes: bytes)
    } catch let problem as DecodingProblem {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "\(problem.path): \(problem.message)",
          underlyingError: problem))
    }
  }

  func encodeValue(to encoder: any Encoder) throws {
    try JSONValue(parsing: jsonBytes()).encode(to: encoder)
  }
}
