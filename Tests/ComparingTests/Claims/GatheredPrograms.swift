extension GatheredSchema {
  /// Swift that hands answers, read from standard input, to operations of old versions, and prints what comes of each:
  /// nothing, or why it could not be read, with zero bytes in between.
  var programs: String {
    let cases = names.map { "  case \"\($0)\": await problem(\($0).self, response)\n" }
    return """
      import Foundation
      import SpeclessRuntime

      struct Canned: Transport {
        let response: HTTPResponse
        func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse { response }
      }

      /// An operation that takes nothing and reads answers as the other does.
      enum Same<Other: APIOperation>: APIOperation {
        static var info: OperationInfo { OperationInfo(id: "", method: .get, path: "/", statuses: Other.info.statuses) }
        static var output: BodyCodec<Other.Output> { Other.output }
        struct Request: OperationRequest {
          init() {}
          init(reading input: inout RequestReader) throws {}
          func write(to request: inout RequestWriter) {}
        }
      }

      func problem<Other: APIOperation>(_: Other.Type, _ response: HTTPResponse) async -> String {
        do {
          _ = try await ClientCore(transport: Canned(response: response)).send(Same<Other>.self, .init())
          return ""
        } catch { return "\\(error)" }
      }

      func problem(_ name: Substring, _ response: HTTPResponse) async -> String {
        switch name {
      \(cases.joined())  default: "no such operation"
        }
      }

      for answer in String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self).split(separator: "\\0") {
        let parts = answer.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        let response = HTTPResponse(status: HTTPStatus(Int(parts[1]) ?? 0), body: String(parts[2]))
        print(await problem(parts[0], response), terminator: "\\0")
      }

      """
  }

  /// Swift that hands requests, read from standard input as method, target and body, to a server of new versions, and
  /// prints what comes of each: nothing where it reaches its handler, or why it does not, with zero bytes in between.
  var services: String {
    let routes = names.map { "router.add(\($0).self, Handler()) { _, _, _ in throw HTTPError(418) }\n" }
    return """
      import Foundation
      import SpeclessRuntime

      struct Handler: Sendable {}
      var router = Router()
      \(routes.joined())
      for request in String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self).split(separator: "\\0") {
        let parts = request.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let headers: HTTPHeaders = parts[2].isEmpty ? [:] : ["Content-Type": "application/json"]
        let method = HTTPMethod(rawValue: parts[0])
        let answer = await router.respond(
          to: HTTPRequest(method: method, target: parts[1], headers: headers, body: parts[2]))
        let text = String(decoding: answer.body, as: UTF8.self)
        print(answer.status == 418 ? "" : "\\(answer.status): \\(text)", terminator: "\\0")
      }

      """
  }
}
