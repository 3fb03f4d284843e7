import JSONText
import Schema

/// Small pages in the form of the documents that we read, each with one answer.
enum ExamplePages {
  /// A page about `method /v1/<things>/:id` that answers 200 with `body`.
  static func page(_ number: Int, method: String = "GET", things: String = "shelves", body: JSONValue) -> (
    path: String, text: String
  ) {
    let text = """
      Retrieve one of the \(things)
      \(method) /v1/\(things)/:id
      Request
      Route
      \(method) /v1/\(things)/c0ffee00-0000-4000-8000-0000000000\(number + 10)
      Response
      Headers
      Status
      200 OK
      Body
      \(body.serialized(pretty: true))

      """
    return ("\(things)/\(method.lowercased())_\(number).txt", text)
  }

  /// The type of the answer 200 of an operation.
  static func answer(_ api: API, method: String = "GET", things: String = "shelves") -> SchemaType? {
    let operation = api.operations.first { $0.method == method && $0.path.description == "/v1/\(things)/{id}" }
    return operation?.responses.first { $0.status == 200 }?.contents.first?.type
  }
}
