import Generated
import GeneratedExamples
import SpeclessRuntime
import Testing

/// Whatever bytes come, the generated server has an answer and the generated client an answer or an error; neither tells
/// of the inside, crashes or hangs. Each run takes other bytes; a failure prints the seed that gave them.
struct MutationTests {
  private let seed = UInt64.random(in: 0...(.max))

  /// What documents hide their traps in.
  private static let parts: [[UInt8]] =
    [
      "null", "true", "[", "]", "{", "}", "\"", "\\u0000", "\\ud800", "1e999", "-0", "99999999999999999999", "0.1e-400",
      "\u{FEFF}", "\r\n", "\0", "%", "%00", "%2e%2e", "/", "?", "&", "=", "+", ",", "\"name\":",
      String(repeating: "[", count: 600),
    ].map { Array($0.utf8) } + [[0xC0, 0x80], [0xFF], [0xED, 0xA0, 0x80]]

  private func mutated(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + Int.random(in: 0...9, using: &random), bytes.count))
      case 2: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: Self.parts.randomElement(using: &random) ?? [], at: place)
      }
    }
    return bytes
  }

  private func mutated(_ text: String, _ random: inout Generator) -> String {
    String(decoding: mutated(Array(text.utf8), &random), as: UTF8.self)
  }

  /// Servers with handlers, without, and of documented examples.
  @Test func requests() async throws {
    let servers: [any HTTPHandler] = [
      Server(
        serviceInstances: ServiceInstances(), spaces: Spaces(),
        userProvidedServiceInstances: UserProvidedServiceInstances()),
      Server(), ReplayServer(examples: Examples.all),
    ]
    var random = Generator(seed: seed)
    for _ in 0..<500 {
      guard let example = Examples.all.randomElement(using: &random),
        let server = servers.randomElement(using: &random)
      else { return }
      var request = example.request
      request.target = mutated(request.target, &random)
      request.body = mutated(request.body, &random)
      request.headers["Content-Type"] = mutated("application/json", &random)
      if Bool.random(using: &random) { request.headers["Accept"] = mutated("application/json", &random) }
      if Bool.random(using: &random) { request.headers["Prefer"] = mutated("status=201, example=\"x\"", &random) }
      if Bool.random(using: &random) { request.method = HTTPMethod(rawValue: mutated("PUT", &random)) }
      let response = await server.respond(to: request)
      #expect((200..<600).contains(response.status.code) && response.status != .internalServerError, "seed \(seed)")
      for field in response.headers.fields {
        #expect(!field.value.contains { $0.isNewline || $0 == "\0" }, "seed \(seed)")
      }
      if response.headers["Content-Type"] == "application/problem+json", !response.body.isEmpty {
        #expect(try JSONValue(parsing: response.body)["status"]?.intValue == response.status.code, "seed \(seed)")
      }
    }
  }

  /// Every operation is called, and gets what its page shows, changed here and there.
  @Test func answers() async {
    let calls: [String: @Sendable (Client) async throws -> Void] = [
      CreateSpace.info.id: { _ = try await $0.spaces.create(.init(name: "a", organizationGUID: "o")) },
      CreateServiceInstance.info.id: { _ = try await $0.serviceInstances.create(.init(name: "db")) },
      UpdateServiceInstance.info.id: { _ = try await $0.serviceInstances.update(guid: "g", .init()) },
      UpdateUserProvidedServiceInstance.info.id: {
        _ = try await $0.userProvidedServiceInstances.update(guid: "g", .init())
      },
      ListUserProvidedServiceInstanceServiceBindings.info.id: {
        for try await _ in $0.userProvidedServiceInstances.listServiceBindings(guid: "g").items {}
      },
    ]
    #expect(Set(calls.keys) == Set(Examples.all.map(\.operation.id)))
    var random = Generator(seed: seed)
    for _ in 0..<500 {
      guard let example = Examples.all.randomElement(using: &random), let call = calls[example.operation.id] else {
        return
      }
      var response = example.response
      response.body = mutated(response.body, &random)
      if Int.random(in: 0..<8, using: &random) == 0 {
        response.status = HTTPStatus(Int.random(in: 100..<1000, using: &random))
      }
      do {
        try await call(Client(transport: InProcessTransport(Fixed(response: response))))
      } catch let error as APIError {
        #expect(!error.description.isEmpty && error.operation == example.operation, "seed \(seed)")
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }
}

/// Answers all requests alike.
private struct Fixed: HTTPHandler {
  let response: HTTPResponse

  func respond(to request: HTTPRequest) async -> HTTPResponse { response }
}

/// A generator (SplitMix64) that a test can repeat from its printed seed.
private struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
