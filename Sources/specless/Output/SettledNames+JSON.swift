import Inference
import JSONText

/// As the manifest has them, sorted.
///
///     {"operations": {"POST /books": {"group": "Books", "name": "create", "type": "CreateBook"}},
///      "models": {"GET /books answer books.[]": "Book"}}
extension SettledNames {
  var json: JSONValue {
    [
      "operations": Self.object(operations) { operation in
        [
          "group": .string(operation.group), "name": .string(operation.name), "type": .string(operation.typeName),
        ]
      },
      "models": Self.object(models) { .string($0) },
    ]
  }

  private static func object<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .object(JSONObject(uniqueKeysWithValues: sorted.map { ($0.key, json($0.value)) }))
  }

  /// - Parameter value: nil where an older version noted no names.
  /// - Throws: `OutputError.manifest` where something else stands in the place of a name.
  init(_ value: JSONValue?) throws(OutputError) {
    self.init()
    for (place, entry) in value?["operations"]?.objectValue ?? [:] {
      guard let group = entry["group"]?.stringValue, let name = entry["name"]?.stringValue,
        let typeName = entry["type"]?.stringValue
      else { throw .manifest("\"\(place)\" has no names") }
      operations[place] = Operation(group: group, name: name, typeName: typeName)
    }
    for (place, entry) in value?["models"]?.objectValue ?? [:] {
      guard let name = entry.stringValue else { throw .manifest("\"\(place)\" has no name") }
      models[place] = name
    }
  }
}
