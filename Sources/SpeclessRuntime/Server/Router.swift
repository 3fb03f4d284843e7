/// Finds the operation of a request, takes the request apart, calls the handler, and writes the answer.
///
/// Handlers see only requests that fit their operation. All others are answered here: 400, 404, 405, 406, 413, 415, and
/// 501 for operations whose group the server does not have. `HEAD` is answered by `GET`, `OPTIONS` by the methods that
/// the path has. A slash at the end of a path makes no difference.
public struct Router: HTTPHandler {
  /// An operation with its handler, their types hidden.
  struct Route: Sendable {
    let operation: OperationInfo
    let isImplemented: Bool
    /// What it answers with, if that is known.
    let answer: MediaType?
    let respond: @Sendable (_ request: HTTPRequest, _ pathParameters: [String: String]) async throws -> HTTPResponse
  }

  let options: ServerOptions
  private let problemResponse: @Sendable (ProblemDetails) -> HTTPResponse
  private var table = RouteTable<Route>()

  /// A router without operations.
  ///
  /// - Parameters:
  ///   - options: limits, and what errors look like.
  ///   - failureBody: the form in which the service tells of failures, where the options do not say.
  public init(options: ServerOptions = .init(), failureBody: (any FailureBody.Type)? = nil) {
    self.options = options
    problemResponse = options.problemResponse ?? { problem in failureBody?.response(problem) ?? problem.response }
  }

  /// Adds an operation: the group that handles it, nil to answer 501, and a closure that calls the group's method. Of two
  /// operations with the same method and path, the first counts.
  public mutating func add<Operation: APIOperation, Group: Sendable>(
    _: Operation.Type, _ group: Group?,
    _ handle: @escaping @Sendable (Group, Operation.Request, CallContext) async throws -> Answer<Operation.Output>
  ) {
    let options = options
    add(
      Route(
        operation: Operation.info, isImplemented: group != nil, answer: Operation.output.promisedType
      ) { request, pathParameters in
        guard let group else { throw NotImplemented(Operation.info) }
        let input = try RequestReader.read(
          Operation.Request.self, from: request, pathParameters: pathParameters, limits: Operation.info.limits, options)
        let context = CallContext(handling: request, of: Operation.info, within: options.timeout)
        let answer = try await withTimeout(
          options.timeout, error: HTTPError(.serviceUnavailable, "the answer took too long")
        ) {
          try await handle(group, input, context)
        }
        try Operation.info.checkDocumented(answer.status)
        return try HTTPResponse(answer, as: Operation.output)
      })
  }

  mutating func add(_ route: Route) {
    table.add(route, route.operation.method, route.operation.template)
  }

  public func respond(to request: HTTPRequest) async -> HTTPResponse {
    let response = await wholeResponse(to: request)
    return request.method == .head ? response.withoutBody : response
  }

  private func wholeResponse(to request: HTTPRequest) async -> HTTPResponse {
    guard let segments = RequestTarget(request.target).segments else {
      return problem(.badRequest, "the path is not percent-encoded UTF-8")
    }
    let (found, methods) = table.find(request.method, segments)
    if let found {
      return await respond(to: request, found.value, found.parameters)
    } else if request.method == .head, let found = table.find(.get, segments).found {
      return await respond(to: request, found.value, found.parameters)
    } else if methods.isEmpty {
      return problem(.notFound, "there is nothing at this path")
    } else if request.method == .options {
      return HTTPResponse(status: .noContent, headers: ["Allow": Self.allow(methods)])
    }
    return problem(
      .methodNotAllowed, "this path does not have the method \(request.method)", ["Allow": Self.allow(methods)])
  }

  private func respond(
    to request: HTTPRequest, _ route: Route, _ pathParameters: [String: String]
  ) async -> HTTPResponse {
    if route.isImplemented, let refusal = refusal(of: request, route) {
      return refusal
    }
    do {
      let response = try await route.respond(request, pathParameters)
      try response.headers.validate()
      return response
    } catch {
      return respond(to: error, route.operation)
    }
  }

  private func respond(to error: any Error, _ operation: OperationInfo) -> HTTPResponse {
    if let failure = error as? any FailureAnswer, let response = failure.response {
      return response
    }
    let details = ProblemDetails(error)
    if let details, (try? details.headers.validate()) != nil {
      return problemResponse(details)
    }
    // Who cancelled the request waits for no answer; the handler has done as it was told.
    if error is CancellationError, Task.isCancelled {
      return problem(.serviceUnavailable)
    }
    options.onUnknownError(error, operation)
    return problem(.internalServerError)
  }

  private func problem(
    _ status: HTTPStatus, _ detail: String? = nil, _ headers: HTTPHeaders = [:]
  ) -> HTTPResponse {
    problemResponse(ProblemDetails(status: status, detail: detail, headers: headers))
  }

  /// The answer to a request whose body is too long or of another media type, or whose sender would not take what it
  /// asks for; nil if it is neither.
  private func refusal(of request: HTTPRequest, _ route: Route) -> HTTPResponse? {
    let operation = route.operation
    guard request.body.count <= options.maximumBodySize else {
      return problem(
        .contentTooLarge, "the body has \(request.body.count) bytes; \(options.maximumBodySize) are allowed")
    }
    if let answer = route.answer, let accepted = request.headers["Accept"], !answer.isTaken(byAccept: accepted) {
      return problem(.notAcceptable, "the answer is \(answer), which the request does not accept")
    }
    guard !request.body.isEmpty, let header = request.headers["Content-Type"] else { return nil }
    var accepted = operation.requestMediaTypes.map { MediaType($0) }
    if options.allowsJSONSentAsForm, accepted.contains(where: \.isJSON) {
      accepted.append(.form)
    }
    let mediaType = MediaType(header)
    guard !accepted.contains(where: mediaType.isAccepted) else { return nil }
    let names = operation.requestMediaTypes.joined(separator: ", ")
    return problem(
      .unsupportedMediaType, "the body is \(mediaType); expected \(names)", ["Accept": names])
  }

  /// The methods of a path as `Allow` lists them: those that come by themselves included, in one order.
  private static func allow(_ methods: Set<HTTPMethod>) -> String {
    var methods = methods.union([.options])
    if methods.contains(.get) {
      methods.insert(.head)
    }
    return methods.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

/// A handler has answered with a status that its operation does not document; the caller is told 500.
struct UndocumentedAnswer: Error, CustomStringConvertible {
  let description: String
}

extension OperationInfo {
  /// Refuses a status of success that is not documented. Failures may be any, and so may answers of an operation that
  /// documents none.
  fileprivate func checkDocumented(_ status: HTTPStatus) throws {
    guard status.code < 400, !statuses.isEmpty, !statuses.contains(status) else { return }
    let known = statuses.map(\.description).joined(separator: ", ")
    throw UndocumentedAnswer(description: "\(self) was answered with \(status); documented are \(known)")
  }
}

extension CallContext {
  /// The context of a handler.
  fileprivate init(handling request: HTTPRequest, of operation: OperationInfo, within timeout: Duration?) {
    self.init(headers: request.headers, peer: request.peer, deadline: timeout.map { .now + $0 })
    self.operation = operation
  }
}

extension HTTPResponse {
  /// An answer with its body written.
  fileprivate init<Body>(_ answer: Answer<Body>, as codec: BodyCodec<Body>) throws {
    self.init(status: answer.status, headers: answer.headers)
    guard !status.isBodyless else { return }
    let mediaType: String?
    (body, mediaType) = try codec.encode(answer.body)
    if let mediaType, !body.isEmpty, headers["Content-Type"] == nil {
      headers["Content-Type"] = mediaType
    }
  }

  /// The answer to `HEAD`, which tells the length of what `GET` would give (RFC 9110, 9.3.2).
  fileprivate var withoutBody: HTTPResponse {
    var response = self
    if !status.isBodyless {
      response.headers["Content-Length"] = String(body.count)
    }
    response.body = []
    return response
  }
}
