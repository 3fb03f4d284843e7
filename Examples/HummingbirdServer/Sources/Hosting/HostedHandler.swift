import HTTPTypes
import Hummingbird
import NIOCore
import SpeclessRuntime

/// Hosts whatever answers requests, a generated `Server` or a `ReplayServer`, on Hummingbird 2.
///
///     let app = Application(responder: HostedHandler(Server(spaces: Spaces())))
///     try await app.runService()
///
/// Copy this file: it is all that is needed, and other HTTP servers want the same three steps.
public struct HostedHandler: HTTPResponder {
  public typealias Context = BasicRequestContext

  private let handler: any HTTPHandler
  private let maximumBodySize: Int
  private let cancelsAbandonedCalls: Bool

  /// A responder that answers with a handler.
  ///
  /// - Parameters:
  ///   - maximumBodySize: how many bytes of body are read at most; the handler refuses what is longer with 413. Give
  ///     `ServerOptions.maximumBodySize` the same number.
  ///   - cancelsAbandonedCalls: whether a call is cancelled when its caller has gone. Hummingbird watches for that by
  ///     reading on, and so closes the connection behind each answer; say false where calls are many and quick.
  public init(_ handler: any HTTPHandler, maximumBodySize: Int = 1024 * 1024, cancelsAbandonedCalls: Bool = true) {
    self.handler = handler
    self.maximumBodySize = maximumBodySize
    self.cancelsAbandonedCalls = cancelsAbandonedCalls
  }

  public func respond(to request: Request, context: Context) async throws -> Response {
    guard cancelsAbandonedCalls else { return try await answer(request, request.body) }
    return try await request.body.consumeWithCancellationOnInboundClose { try await answer(request, $0) }
  }

  /// Reads the body up to the first bytes that are too many, and hands all to the handler.
  private func answer(_ request: Request, _ body: RequestBody) async throws -> Response {
    var bytes: [UInt8] = []
    for try await buffer in body where bytes.count <= maximumBodySize { bytes += buffer.readableBytesView }
    var input = SpeclessRuntime.HTTPRequest(
      method: .init(rawValue: request.method.rawValue), target: request.head.path ?? "/", body: bytes)
    for field in request.headers { input.headers.append(field.name.rawName, field.value) }
    return Response(await handler.respond(to: input))
  }
}

extension Response {
  /// The answer as Hummingbird writes it.
  fileprivate init(_ response: SpeclessRuntime.HTTPResponse) {
    var fields = HTTPFields()
    for field in response.headers.fields {
      if let name = HTTPField.Name(field.name) { fields.append(HTTPField(name: name, value: field.value)) }
    }
    self.init(
      status: .init(code: response.status.code), headers: fields,
      body: response.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: response.body)))
  }
}
