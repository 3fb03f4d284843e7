import JSONText
import Schema
import SourceText

/// The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html): one component a model, one tag a
/// group, one path item a path. What OpenAPI has no word for stands under `x-`: sources, side effects, filter languages.
///
/// The same API gives the same bytes: keys are in OpenAPI's order, paths and components sorted by their UTF-8.
///
///     openAPIDocument(api, title: "Library").serialized(pretty: true)
///
/// - Parameter title: the API's name; without one, the title of its only group, else "API".
package func openAPIDocument(_ api: API, title: String? = nil) -> JSONValue {
  .object(OpenAPIWriter(api).document(title: title))
}

/// Spells a schema in OpenAPI's words, a section a file.
struct OpenAPIWriter: Sendable {
  let api: API
  let components: ComponentTable
  let timestamps: TimestampSpellings
  /// By the operation's id.
  private let operationIDs: [String: String]
  /// What any status comes with that the pages do not show: in the form in which they show a failure, if they show one.
  private(set) var failure: JSONObject = ["description": "A failure. The pages do not show its form."]

  init(_ api: API) {
    self.api = api
    components = ComponentTable(api)
    timestamps = TimestampSpellings(api, components)
    operationIDs = settleOperationIDs(api.operations)
    if let shown = shownFailure { failure = shown }
  }

  func document(title: String?) -> JSONObject {
    let ownTitle = api.groups.count == 1 ? api.groups.first?.title : nil
    var document: JSONObject = [
      "openapi": "3.1.0", "info": ["title": .string(title ?? ownTitle ?? "API"), "version": "1"],
    ]
    document.add("tags", tags)
    let (paths, schemas) = concurrently({ self.paths }, { componentSchemas })
    document["paths"] = .object(paths)
    if !schemas.isEmpty { document["components"] = ["schemas": .object(schemas)] }
    return document
  }

  /// The operation's name in the document, unique and good as a Swift identifier: `createShelf`.
  func operationID(of operation: Operation) -> String { operationIDs[operation.id] ?? operation.name }

  /// Two groups may have one title; OpenAPI wants a tag once.
  private var tags: [JSONValue] {
    var titles: Set<String> = []
    return api.groups.filter { titles.insert($0.title).inserted }.map { group in
      var tag: JSONObject = ["name": .string(group.title)]
      if !group.explanations.isEmpty {
        tag["description"] = .string(redacted(group.explanations.joined(separator: "\n\n")))
      }
      tag.add("x-source", source: group.evidence)
      return .object(tag)
    }
  }

  private var paths: JSONObject {
    let operations = api.groups.flatMap { group in group.operations.map { (tag: group.title, operation: $0) } }
    // On all cores: no operation looks at another.
    let written = operations.parallelMap { tag, operation in self.operation(operation, tag: tag) }
    var items: [String: [(method: String, operation: JSONObject)]] = [:]
    for ((_, operation), object) in zip(operations, written) {
      items[operation.path.description, default: []].append((methodKey(operation.method), object))
    }
    var paths = JSONObject()
    for path in items.keys.sorted(by: precedesInBytes) {
      let item = (items[path] ?? []).sorted { precedesInBytes($0.method, $1.method) }
      paths[path] = .object(JSONObject(uniqueKeysWithValues: item.map { ($0.method, .object($0.operation)) }))
    }
    return paths
  }

  /// `GET` → `get`; a method that path items have no key for stands under `x-`.
  private func methodKey(_ method: String) -> String {
    let known = ["delete", "get", "head", "options", "patch", "post", "put", "trace"]
    let key = method.lowercased()
    return known.contains(key) ? key : "x-\(key)"
  }
}

/// An order without a locale.
func precedesInBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
