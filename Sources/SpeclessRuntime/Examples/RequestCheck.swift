/// Checks a documented request: read by the operation and written again, it must say the same.
enum RequestCheck {
  static func check<Operation: APIOperation>(_ documented: HTTPRequest, _: Operation.Type) throws {
    let operation = Operation.info
    let parameters = try pathParameters(documented, operation)
    let target = RequestTarget(documented.target)
    let request = try RequestReader.read(Operation.Request.self, from: documented, pathParameters: parameters)
    var writer = RequestWriter()
    request.write(to: &writer)
    let written = try writer.finish(for: operation)
    guard RequestTarget(written.target).segments == target.segments else {
      throw Difference("path", "documented \(target.path), read and written again as \(written.path)")
    }
    try check(documented.query, written.query, "query parameter")
    if written.headers["Content-Type"] == "application/x-www-form-urlencoded" {
      try check(pairs(documented.body), pairs(written.body), "field")
    } else {
      try BodyComparison.check(documented: documented.body, written: written.body)
    }
  }

  /// A form may be encoded in more than one way: `+` is a space, and so is `%20`.
  private static func pairs(_ body: [UInt8]) -> [QueryItem] { QueryItem.items(String(decoding: body, as: UTF8.self)) }

  /// The parameters of the path, if method and path are those of the operation.
  static func pathParameters(_ documented: HTTPRequest, _ operation: OperationInfo) throws -> [String: String] {
    guard documented.method == operation.method else {
      throw Difference("method", "documented \(documented.method), the operation has \(operation.method)")
    }
    let target = RequestTarget(documented.target)
    guard let segments = target.segments, let parameters = operation.template.match(segments) else {
      throw Difference("path", "documented \(target.path), which does not fit \(operation.path)")
    }
    return parameters
  }

  private static func check(_ documented: [QueryItem], _ written: [QueryItem], _ kind: String) throws {
    let difference = Unmatched(documented, written) {
      $0.name == $1.name && FormText($0.value).saysTheSame(as: FormText($1.value))
    }
    if let item = difference.lost {
      throw Difference("\(kind) \"\(item.name)\"", "documented \(item), lost when read and written again")
    }
    if let item = difference.added {
      throw Difference("\(kind) \"\(item.name)\"", "not documented, but written as \(item)")
    }
  }
}
