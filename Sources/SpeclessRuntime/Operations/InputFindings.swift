/// What is wrong with a request so far, and how values are read from its texts all the same.
struct InputFindings {
  private(set) var problems: [RequestProblem] = []

  mutating func note(_ place: String, _ message: String) {
    problems.append(RequestProblem(place: place, message: message))
  }

  mutating func note(_ others: [RequestProblem]) { problems += others }

  /// The value of a text. One that does not fit is noted, and a stand-in given; what may be secret is not quoted.
  mutating func value<Value: QueryValue>(_ text: String, _ place: String) throws -> Value {
    if let value = Value(queryText: text) { return value }
    let shown = Secrets.isSecret(place) ? "another value" : "\"\(Excerpt.of(text.utf8))\""
    return try standIn(place, "expected \(Value.queryKind), found \(shown)")
  }

  mutating func missing<Value: QueryValue>(_ place: String) throws -> Value {
    try standIn(place, "required, but missing")
  }

  /// Notes a problem and gives some value of the type, so that reading can go on; throws where there is none.
  mutating func standIn<Value: QueryValue>(_ place: String, _ message: String) throws -> Value {
    note(place, message)
    for text in ["", "0", "false", "1970-01-01T00:00:00Z", "a:b"] {
      if let value = Value(queryText: text) { return value }
    }
    throw BadRequest(problems: problems)
  }
}
