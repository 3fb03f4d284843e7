import Generated
import Hummingbird
import NIOCore
import SpeclessRuntime

/// Something that happens once and can be waited for.
struct Moment: Sendable {
  private let stream: AsyncStream<Void>
  private let source: AsyncStream<Void>.Continuation

  init() { (stream, source) = AsyncStream<Void>.makeStream() }

  func happens() { source.yield() }

  func happened() async { await stream.first { true } }
}

/// Spaces that are never done, and tell when they are asked and when nobody waits for them any more.
struct PatientSpaces: SpacesAPI {
  let asked = Moment()
  let cancelled = Moment()

  func create(_ body: CreateSpace.Body) async throws -> Resource<Space> {
    asked.happens()
    do {
      try await Task.sleep(for: .seconds(600))
    } catch {
      cancelled.happens()
      throw error
    }
    throw HTTPError(.serviceUnavailable)
  }
}

/// Answers with the head and the first half of a body, and waits with the rest until the server is stopped.
struct HalfAnswer: HTTPResponder {
  typealias Context = BasicRequestContext

  let begun = Moment()

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    Response(
      status: .created, headers: [.contentType: "application/json"],
      body: ResponseBody(contentLength: 1000) { writer in
        try await writer.write(ByteBuffer(string: "{\"metadata\": {"))
        begun.happens()
        try await Task.sleep(for: .seconds(600))
        try await writer.finish(nil)
      })
  }
}
