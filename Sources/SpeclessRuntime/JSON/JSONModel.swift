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

extension JSONModel {
  public init(json: JSONReader) throws {
    try self.init(json: json.object())
  }

  public func writeJSON(to json: inout JSONWriter) {
    var object = JSONObjectWriter(taking: &json)
    write(to: &object)
    object.finish(into: &json)
  }

  /// Reads from any decoder.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, with the `DecodingProblem` as its underlying error.
  public init(from decoder: any Decoder) throws {
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

  public func encode(to encoder: any Encoder) throws {
    try JSONValue(parsing: jsonBytes()).encode(to: encoder)
  }
}
