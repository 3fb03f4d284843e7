import JSONText

extension RequestReader {
  /// The body as JSON, whatever its header says. One that may be left out is an optional type: an empty body is nil.
  ///
  /// - Throws: `BadRequest` with what was found so far, and with the place in the body: `$.name`.
  public mutating func json<Value: JSONConvertible>() throws -> Value {
    if request.body.isEmpty {
      return try absentBody()
    }
    do {
      return try Value(jsonBytes: request.body, maximumDepth: maximumNesting, isStrict: true)
    } catch is DecodingProblem {
      for problem in Value.problems(in: request.body, maximumDepth: maximumNesting, isStrict: true) {
        let place = problem.path == "$" ? "body" : problem.path
        note(place, "\(problem.message) (line \(problem.line), column \(problem.column))")
      }
      throw BadRequest(problems: problems)
    }
  }

  private mutating func absentBody<Value: JSONConvertible>() throws -> Value {
    guard let value = try? Value(jsonBytes: Array("null".utf8)) else {
      note("body", "required, but empty")
      throw BadRequest(problems: problems)
    }
    return value
  }

  /// The fields of a form (`application/x-www-form-urlencoded`) in their order.
  public mutating func form() throws -> [QueryItem] {
    QueryItem.items(String(decoding: request.body, as: UTF8.self))
  }

  /// The parts of a form with files (`multipart/form-data`) in their order.
  public mutating func multipart() throws -> [MultipartPart] {
    let boundary = request.headers["Content-Type"].flatMap { MediaType.parameter("boundary", of: $0) }
    guard let boundary, !boundary.isEmpty, let parts = MultipartPart.parts(of: request.body, boundary: boundary) else {
      note("body", "expected multipart/form-data with the boundary that its header names")
      throw BadRequest(problems: problems)
    }
    return parts
  }

  /// The body as it is.
  public mutating func bytes() throws -> [UInt8] {
    request.body
  }

  /// The body as it is, for an operation whose callers may send a file.
  public mutating func binary() throws -> BinaryBody {
    .bytes(request.body)
  }

  /// The body as text in UTF-8.
  public mutating func text() throws -> String {
    guard let text = String(validating: request.body, as: UTF8.self) else {
      note("body", "expected text in UTF-8")
      throw BadRequest(problems: problems)
    }
    return text
  }
}
