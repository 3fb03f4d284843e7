/// What the clients of all groups share: where the service is, how to get there, and the way of a call.
public final class ClientCore: Sendable {
  let baseURL: URL
  let transport: any Transport
  private let middleware: [any Middleware]

  /// - Parameters:
  ///   - baseURL: where the service stands; paths are appended to it.
  ///   - transport: what carries requests.
  ///   - middleware: steps between call and transport, the outermost first.
  public init(baseURL: URL, transport: any Transport, middleware: [any Middleware] = []) {
    self.baseURL = baseURL
    self.transport = transport
    self.middleware = middleware
  }

  /// A core whose transport needs no address, such as `InProcessTransport`.
  public convenience init(transport: any Transport, middleware: [any Middleware] = []) {
    self.init(baseURL: Self.localhost, transport: transport, middleware: middleware)
  }

  /// Where a transport within the process is said to be: `http://localhost`.
  static let localhost = URL(string: "http://localhost") ?? URL(filePath: "/")

  /// Calls an operation.
  ///
  /// - Throws: `APIError`; `CancellationError`; what middleware throws.
  public func send<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request
  ) async throws -> Answer<Operation.Output> {
    try await send(Operation.self, httpRequest(Operation.self, request), CallContext())
  }

  /// Calls an operation with a timeout or headers of this call.
  ///
  /// - Throws: `APIError`; `CancellationError`; what middleware throws.
  public func send<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request, _ context: CallContext
  ) async throws -> Answer<Operation.Output> {
    let request = try httpRequest(Operation.self, request)
    return try await send(Operation.self, request, context)
  }

  /// Calls an operation, for its body alone.
  ///
  /// - Throws: `APIError`; `CancellationError`; what middleware throws.
  public func body<Operation: APIOperation>(
    of _: Operation.Type, _ request: Operation.Request
  ) async throws -> Operation.Output {
    try await send(Operation.self, httpRequest(Operation.self, request), CallContext()).body
  }

  /// The request of an operation as it goes over the wire, before middleware.
  func httpRequest<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request
  ) throws -> HTTPRequest {
    var writer = RequestWriter()
    request.write(to: &writer)
    do {
      return try writer.finish(for: Operation.info)
    } catch {
      throw APIError.invalidRequest(operation: Operation.info, reason: error)
    }
  }

  /// Sends a finished request of an operation and reads the answer.
  func send<Operation: APIOperation>(
    _: Operation.Type, _ request: HTTPRequest, _ context: CallContext
  ) async throws -> Answer<Operation.Output> {
    var request = request
    if let mediaType = Operation.output.mediaType {
      request.headers["Accept"] = mediaType
    }
    request.headers.merge(context.headers)
    let response = try await respond(to: request, of: Operation.info, context)
    guard Operation.info.takes(response.status) else {
      throw APIError(Operation.info, refusedWith: response)
    }
    do {
      let body = try Operation.output.decode(response.body, response.status)
      return Answer(status: response.status, headers: response.headers, body: body)
    } catch {
      throw APIError.undecodableBody(
        operation: Operation.info, status: response.status, headers: response.headers, body: response.body,
        problem: error)
    }
  }

  /// Takes a request through all middleware to the transport, within the time that the context allows.
  func respond(
    to request: HTTPRequest, of operation: OperationInfo, _ context: CallContext
  ) async throws -> HTTPResponse {
    var context = context
    try Task.checkCancellation()
    context.operation = operation
    if let timeout = context.timeout {
      let end = ContinuousClock.now + timeout
      context.deadline = min(context.deadline ?? end, end)
    }
    let chain = middleware.reversed().reduce(lastStep) { next, step in
      { @Sendable request, context in try await step.intercept(request, context: context, next: next) }
    }
    let timeout = context.timeout ?? .zero
    return try await withTimeout(
      context.timeout, error: APIError.timeout(operation: operation, after: timeout)
    ) { [context] in
      try await chain(request, context)
    }
  }

  /// Checks what middleware has made of the request, and sends it.
  private var lastStep: Middleware.Next {
    { [transport, baseURL] request, context in
      do {
        try request.headers.validate()
      } catch {
        guard let operation = context.operation else { throw error }
        throw APIError.invalidRequest(operation: operation, reason: error)
      }
      do {
        try Task.checkCancellation()
        var request = request
        if let upload = request.upload, !transport.streamsUploads {
          request.body = try upload.collected()
          request.upload = nil
        }
        return try await transport.send(request, baseURL: baseURL, context: context).written(to: context.destination)
      } catch let error where error is CancellationError || error is APIError {
        throw error
      } catch let error as UnusableURL {
        guard let operation = context.operation else { throw error }
        throw APIError.invalidRequest(operation: operation, reason: error)
      } catch {
        throw APIError.transport(operation: context.operation, underlying: error)
      }
    }
  }
}
