import JSONText
import Schema

extension OpenAPIWriter {
  /// An operation object. Its description is the page's explanations, a paragraph each, and nothing else.
  func operation(_ operation: Operation, tag: String) -> JSONObject {
    var object: JSONObject = ["tags": [.string(tag)]]
    object.add("summary", prose: operation.summary)
    object.add("description", prose: operation.explanations.joined(separator: "\n\n"))
    object["operationId"] = .string(operationID(of: operation))
    object.add("parameters", parameters(of: operation))
    if let body = requestBody(of: operation) { object["requestBody"] = .object(body) }
    let responses = responses(of: operation)
    if !responses.isEmpty { object["responses"] = .object(responses) }
    object.add("deprecated", operation.isDeprecated)
    object.add("x-experimental", operation.isExperimental)
    object.add("x-removed", operation.isRemoved)
    object.add("x-side-effects", operation.sideEffects.map(sideEffect))
    object.add("x-sources", operation.sources.map { .string($0.description) })
    return object
  }

  private func sideEffect(_ effect: SideEffect) -> JSONValue {
    var object: JSONObject = ["name": .string(effect.name)]
    object.add("attributes", effect.attributes.map { .string($0) })
    return .object(object)
  }
}
