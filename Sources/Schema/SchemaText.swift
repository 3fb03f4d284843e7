import Foundation
import SourceText

/// The schema as sorted, versioned JSON for people, fixtures and comparisons, with a line break at its end.
///
/// Throws what `JSONEncoder` throws; a schema that was inferred has nothing that cannot be encoded.
package func schemaText(_ api: API) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(api), as: UTF8.self) + "\n"
}

/// Reads what `schemaText` wrote.
///
/// Throws `SchemaVersionError` for a version that this program doesn't know, `DecodingError` for anything else.
package func readSchema(_ text: String) throws -> API {
  struct Version: Decodable { var version: Int }
  let data = Data(text.utf8)
  let version = try JSONDecoder().decode(Version.self, from: data).version
  guard version == API.currentVersion else { throw SchemaVersionError(found: version) }
  return try JSONDecoder().decode(API.self, from: data)
}

/// A schema printed by another version of specless.
package struct SchemaVersionError: Error, CustomStringConvertible {
  package var found: Int

  package var description: String {
    "the schema has version \(found), this program reads version \(API.currentVersion): print it anew with `specless export`"
  }
}
