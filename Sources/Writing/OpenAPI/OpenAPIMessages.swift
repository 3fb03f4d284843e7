import JSONText
import Schema

extension OpenAPIWriter {
  /// A request body object; nil where a request carries nothing.
  func requestBody(of operation: Operation) -> JSONObject? {
    guard let body = operation.requestBody, !body.contents.isEmpty else { return nil }
    let shown = operation.examples.compactMap { example in example.request.body.map { (example, $0) } }
    var object = JSONObject()
    object.add("required", body.isRequired)
    object["content"] = .object(content(body.contents, shown))
    return object
  }

  /// Response objects by status. A number that is no status (RFC 9110, 15) stands under `x-`.
  func responses(of operation: Operation) -> JSONObject {
    var object = JSONObject()
    for response in operation.responses {
      let shown = operation.examples.compactMap { example -> (Example, ExampleBody)? in
        guard let answer = example.response, answer.statuses.contains(response.status) else { return nil }
        return answer.body.map { (example, $0) }
      }
      let key = (100...599).contains(response.status) ? "\(response.status)" : "x-\(response.status)"
      object[key] = .object(self.response(response, shown))
    }
    object["default"] = .object(failure)
    return object
  }

  /// The form in which the pages show a failure; nil where they show none.
  var shownFailure: JSONObject? {
    let shown = api.operations.lazy.flatMap(\.responses).filter { $0.status >= 400 }.flatMap(\.contents)
    guard let content = shown.first(where: \.isJSON) else { return nil }
    let media: JSONValue = ["schema": .object(schema(components.closed(content.type)))]
    return ["description": "A failure, in the form that the pages show.", "content": [content.mediaType: media]]
  }

  private func response(_ response: Response, _ shown: [(Example, ExampleBody)]) -> JSONObject {
    let words = [response.reason, response.explanation].compactMap { $0 }.filter { !$0.isEmpty }
    var object = JSONObject()
    // OpenAPI wants a description, even where the page gives the bare number.
    object.add("description", prose: words.isEmpty ? "Status \(response.status)" : words.joined(separator: "\n\n"))
    var content = content(response.contents, shown)
    if let first = response.contents.first?.mediaType, let worded = worded(content[first], response.wordings) {
      content[first] = worded
    }
    if !content.isEmpty { object["content"] = .object(content) }
    object.add("x-source", source: response.evidence)
    return object
  }

  /// The media type with the page's own words for single fields laid over the schema that it shares with others.
  private func worded(_ media: JSONValue?, _ wordings: [Wording]) -> JSONValue? {
    guard var object = media?.objectValue, let shared = object["schema"], !wordings.isEmpty else { return nil }
    let overlay = overlay(wordings.map { ($0.path[...], $0) })
    object["schema"] = .object(["allOf": [shared, .object(overlay)]])
    return .object(object)
  }

  /// `{"properties": {"item": {"properties": {"title": {…}}}}}` for all paths at once.
  private func overlay(_ wordings: [(path: ArraySlice<String>, wording: Wording)]) -> JSONObject {
    if let leaf = wordings.first(where: { $0.path.isEmpty })?.wording {
      // The format is the shared schema's matter.
      var object = schema(components.closed(leaf.type), timestampFormat: nil)
      object.add("description", prose: leaf.description)
      object["x-source"] = .string(leaf.place.description)
      return object
    }
    var object = JSONObject()
    var keys: [String] = []
    for key in wordings.compactMap(\.path.first) where !keys.contains(key) { keys.append(key) }
    var properties = JSONObject()
    for key in keys {
      let below = wordings.filter { $0.path.first == key }.map { ($0.path.dropFirst(), $0.wording) }
      if key == "[]" { object["items"] = .object(overlay(below)) } else { properties[key] = .object(overlay(below)) }
    }
    if !properties.isEmpty { object["properties"] = .object(properties) }
    return object
  }

  /// Media type objects by media type.
  private func content(_ contents: [MediaContent], _ shown: [(Example, ExampleBody)]) -> JSONObject {
    var object = JSONObject()
    for content in contents where object[content.mediaType] == nil {
      var media: JSONObject = ["schema": .object(schema(components.closed(content.type)))]
      let examples = shown.filter { mediaType(of: $0.1, among: contents) == content.mediaType }.map(example)
      if !examples.isEmpty { media["examples"] = .object(JSONObject(uniqueKeysWithValues: examples)) }
      media.add("x-also-sent-as", content.alsoSentAs.map { .string($0) })
      object[content.mediaType] = .object(media)
    }
    return object
  }

  /// Which of the documented media types a shown body is of: JSON is of the first JSON one, text of the first other.
  private func mediaType(of body: ExampleBody, among contents: [MediaContent]) -> String? {
    let isJSON = if case .json = body { true } else { false }
    return (contents.first { $0.isJSON == isJSON } ?? contents.first)?.mediaType
  }

  private func example(_ example: Example, of body: ExampleBody) -> (String, JSONValue) {
    var object = JSONObject()
    object.add("summary", prose: example.title)
    switch body {
    case .json(let value): object["value"] = value.withoutSecrets
    case .text(let text): object["value"] = JSONValue.string(text).withoutSecrets
    }
    object.add("x-request", prose: "\(example.request.method) \(example.request.target)")
    object["x-source"] = .string(example.source.description)
    return (example.name, .object(object))
  }
}
