#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ClientCore {
  /// Calls an operation and puts the body of its answer into a file, as it comes, however large it is.
  ///
  /// Where the operation documents a redirect, the file is got from there: on the same scheme, host and port through
  /// all middleware, elsewhere without middleware and so without the token. A file that is there is replaced, once the
  /// whole body is there.
  ///
  /// - Throws: what `send` throws; errors of writing as `APIError.transport`.
  public func download<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request, to file: URL, _ context: CallContext = .init()
  ) async throws -> Answer<NoBody> {
    let request = try httpRequest(Operation.self, request)
    var context = context
    context.destination = file
    var sent = request
    sent.headers.merge(context.headers)
    var response = try await respond(to: sent, of: Operation.info, context)
    if response.status.isRedirect, Operation.info.statuses.contains(response.status),
      let location = response.headers["Location"]
    {
      response = try await fetch(location, from: request, of: Operation.info, context)
    } else if !Operation.info.takes(response.status) {
      throw APIError(Operation.info, refusedWith: response)
    }
    return Answer(status: response.status, headers: response.headers)
  }

  private func fetch(
    _ location: String, from request: HTTPRequest, of operation: OperationInfo, _ context: CallContext
  ) async throws -> HTTPResponse {
    guard let start = baseURL.appending(target: request.target),
      let url = URL(string: location, relativeTo: start)?.absoluteURL
    else { throw APIError.refusedLink(operation: operation, link: location, reason: "it is no URL") }
    let response: HTTPResponse
    if url.hasSameOrigin(as: baseURL) {
      let target = try target(of: location, from: request.target, for: operation)
      // Another target than the operation's: redirects from there on are followed.
      response = try await respond(
        to: HTTPRequest(method: .get, target: target), of: operation.documenting([.ok]), context)
    } else {
      let target = RequestTarget(url.absoluteString)
      let elsewhere = HTTPRequest(method: .get, target: target.path + (target.query.map { "?" + $0 } ?? ""))
      let other = ClientCore(baseURL: url.origin ?? url, transport: transport)
      response = try await other.respond(to: elsewhere, of: operation.documenting([.ok]), context)
    }
    guard response.status.isSuccess else {
      throw APIError(operation, refusedWith: response)
    }
    return response
  }
}

extension HTTPResponse {
  /// The answer with its body in a file, if it is one of success that the transport has not written itself.
  func written(to file: URL?) throws -> HTTPResponse {
    guard let file, status.isSuccess, !body.isEmpty else { return self }
    try Data(body).write(to: file, options: .atomic)
    var response = self
    response.body = []
    return response
  }
}

extension OperationInfo {
  /// The same operation with other statuses of success.
  fileprivate func documenting(_ statuses: [HTTPStatus]) -> OperationInfo {
    OperationInfo(
      id: id, method: method, path: path, statuses: statuses, failures: failures, page: page,
      requestMediaTypes: requestMediaTypes)
  }
}
