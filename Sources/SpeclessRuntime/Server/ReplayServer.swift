/// A stand-in for a service that answers with its documented examples, so that a client can be tried before there is
/// any server.
///
///     let client = Client(transport: InProcessTransport(ReplayServer(examples: Examples.all)))
///
/// Requests are checked as a real server checks them: what the pages do not allow is refused with 400, 404, 405, 406,
/// 413 or 415. Of the examples of an operation the one is replayed whose documented request is most like the request;
/// of several alike one of success. A request can ask for another one by a `Prefer` header (RFC 7240), as with other
/// stand-in servers:
///
///     Prefer: status=202
///     Prefer: code=202, example="Updating a Book"
///
/// A documented failure that is asked for is replayed whatever the body of the request is.
///
/// The answer tells by `Preference-Applied` that it did as asked. Nothing is kept: what a request creates is not there
/// afterwards.
public struct ReplayServer: HTTPHandler {
  private let router: Router

  /// A server of all operations that have an example.
  ///
  /// - Parameters:
  ///   - examples: `Examples.all`, or some of them.
  ///   - options: limits, and what errors look like.
  ///   - failureBody: the form in which the service tells of failures, where the options do not say.
  public init(
    examples: [DocumentedExample], options: ServerOptions = .init(), failureBody: (any FailureBody.Type)? = nil
  ) {
    var router = Router(options: options, failureBody: failureBody)
    var shown: [OperationInfo: [DocumentedExample]] = [:]
    for example in examples { shown[example.operation, default: []].append(example) }
    for example in examples {
      guard let all = shown.removeValue(forKey: example.operation) else { continue }
      router.add(
        Router.Route(operation: example.operation, isImplemented: true, answer: example.answerType) {
          request, pathParameters in
          let replay = Replay(all)
          if !replay.isFailurePreferred(by: request) {
            try example.checkInput(request, pathParameters, options)
          }
          return try replay.answer(to: request)
        })
    }
    self.router = router
  }

  public func respond(to request: HTTPRequest) async -> HTTPResponse {
    await router.respond(to: request)
  }
}

/// The examples of one operation, and which of them to answer with.
private struct Replay {
  private let examples: [DocumentedExample]

  init(_ examples: [DocumentedExample]) {
    self.examples = examples.filter { !$0.isFailure } + examples.filter(\.isFailure)
  }

  /// Whether a request asks for a failure, which there is.
  func isFailurePreferred(by request: HTTPRequest) -> Bool {
    let preferences = Preferences(request.headers)
    return preferences.applied != nil && examples.first(where: preferences.fits)?.isFailure == true
  }

  func answer(to request: HTTPRequest) throws -> HTTPResponse {
    let preferences = Preferences(request.headers)
    guard let example = mostLike(request, of: examples.filter(preferences.fits)) else {
      throw HTTPError(.badRequest, "no documented example is as preferred; there are: \(list)")
    }
    var response = example.response
    // They told of the documented connection and its bytes; the host of this server writes its own.
    for name in ["Content-Length", "Transfer-Encoding", "Content-Encoding", "Connection", "Date"] {
      response.headers[name] = nil
    }
    if response.headers["Content-Type"] == nil, !response.body.isEmpty, let type = example.answerType {
      response.headers["Content-Type"] = type.description
    }
    if let applied = preferences.applied {
      response.headers["Preference-Applied"] = applied
    }
    return response
  }

  /// The example whose request is most like the given one; of several the first.
  private func mostLike(_ request: HTTPRequest, of candidates: [DocumentedExample]) -> DocumentedExample? {
    let scores = candidates.map { likeness($0, request) }
    return zip(candidates, scores).first { $1 == scores.max() }?.0
  }

  /// How much a documented request is like a request: the path counts more than the query, the query than the body.
  private func likeness(_ example: DocumentedExample, _ request: HTTPRequest) -> Int {
    let documented = example.request
    let hasSameQuery = Set(documented.query) == Set(request.query)
    let hasSameBody = (try? BodyComparison.check(documented: documented.body, written: request.body)) != nil
    let hasSamePath = RequestTarget(documented.target).segments == RequestTarget(request.target).segments
    return (hasSamePath ? 4 : 0) + (hasSameQuery ? 2 : 0) + (hasSameBody ? 1 : 0)
  }

  private var list: String {
    examples.map { "\"\($0.name)\" (\($0.response.status))" }.joined(separator: ", ")
  }
}

/// What a request prefers (RFC 7240).
private struct Preferences {
  private let status: String?
  private let example: String?

  init(_ headers: HTTPHeaders) {
    var values: [String: String] = [:]
    for part in Self.parts(of: headers["Prefer"] ?? "") {
      let name = part.prefix { $0 != "=" }
      let value = part[name.endIndex...].dropFirst()
      values[name.lowercased()] = String(value)
    }
    status = values["status"] ?? values["code"]
    example = values["example"]
  }

  func fits(_ candidate: DocumentedExample) -> Bool {
    (status.map { $0 == String(candidate.response.status.code) } ?? true)
      && (example.map { $0 == candidate.preferredName } ?? true)
  }

  /// What was asked for, as the answer repeats it; nil if nothing was.
  var applied: String? {
    let parts = [status.map { "status=\($0)" }, example.map { "example=\"\($0.filter { $0 != "\"" })\"" }]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// The parts between commas and semicolons outside of quotation marks; white space and the marks are taken off.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "," || character == ";" {
        parts.append("")
      } else if isQuoted || character != " " || !(parts.last ?? "").isEmpty {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      var part = part
      while part.last == " " { part.removeLast() }
      return part
    }.filter { !$0.isEmpty }
  }
}
