import Foundation
import LoopbackHost
import SpeclessRuntime
import Testing

/// Files, redirects and connections over a URL session, against a server on this machine.
@Suite(.serialized) struct TransferTests {
  private let file = URL.temporaryDirectory.appending(path: "transfer-\(UUID().uuidString)")

  private func remove() {
    try? FileManager.default.removeItem(at: file)
  }

  /// On a busy machine one may not be free yet when the next call begins: then there are two, but never one a call.
  @Test func connectionsAreUsedAgain() async throws {
    let server = try RawServer(hosting: Server(books: Library(), shelves: Library()))
    let client = Client(baseURL: server.url, transport: URLSessionTransport(timeout: .seconds(600)))
    for number in 1...12 { #expect(try await client.shelves.label(guid: "\(number)") == "Shelf \(number)") }
    #expect(server.connections < 4)
  }

  /// A form with a file of some megabytes arrives whole, piece by piece; fields keep their order.
  @Test func formsWithFilesAreSent() async throws {
    defer { remove() }
    let content = [UInt8]((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try Data(content).write(to: file)
    let seen = Collected<HTTPRequest>()
    let server = try RawServer { connection in
      guard let request = connection.request() else { return }
      seen.append(request)
      connection.send(HTTPResponse(status: .created))
    }
    let core = ClientCore(baseURL: server.url, transport: URLSessionTransport())
    let parts = [
      MultipartPart(name: "title", body: Array("Emma".utf8)),
      MultipartPart(name: "cover", file: file, filename: "c.png", mediaType: "image/png"),
      MultipartPart(name: "note", body: Array("end".utf8)),
    ]
    #expect(try await core.send(PutCover.self, .init(guid: "1", body: parts)).status == .created)
    let request = try #require(seen.all.first)
    // The server reads it by its own reader: from the in-memory form of the same request.
    let received = Collected<[MultipartPart]>()
    var router = Router(options: ServerOptions(maximumBodySize: 10_000_000))
    router.add(PutCover.self, received) { received, input, _ in
      received.append(input.body)
      return Answer(status: .created)
    }
    #expect(await router.respond(to: request).status == .created)
    #expect(received.all.first?.map(\.name) == ["title", "cover", "note"])
    #expect(received.all.first?.map(\.body) == [Array("Emma".utf8), content, Array("end".utf8)])
    // In process the same form is read from its file, too.
    let inProcess = ClientCore(transport: InProcessTransport(router))
    #expect(try await inProcess.send(PutCover.self, .init(guid: "1", body: parts)).status == .created)
    #expect(received.all.last?.map(\.body) == received.all.first?.map(\.body))
  }

  #if os(Linux)
    /// A file of a gigabyte is read as it is sent: while the service reads nothing, most of it has not been read.
    @Test func uploadsAreReadAsTheyAreSent() async throws {
      defer { remove() }
      let size = 1 << 30
      #expect(FileManager.default.createFile(atPath: file.path(), contents: nil))
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: UInt64(size))
      try handle.close()
      let positions = Collected<Int?>()
      let server = try RawServer { [file] connection in
        guard connection.waitForHead() else { return }
        // Until the buffers of the connection are full; then the connection is closed, and the rest need not come.
        usleep(200_000)
        positions.append(Self.position(in: file))
      }
      let core = ClientCore(baseURL: server.url, transport: URLSessionTransport())
      await #expect(throws: APIError.self) { try await core.send(PutFile.self, .init(body: .file(file))) }
      let position = try #require(positions.all.first ?? nil, "the file is open while it is sent")
      #expect(position < size / 4)
    }

    /// How far the open file has been read.
    private static func position(in file: URL) -> Int? {
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      for number in numbers {
        guard (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")) == file.path(),
          let text = try? String(contentsOfFile: "/proc/self/fdinfo/\(number)", encoding: .utf8)
        else { continue }
        let first = text.split(separator: "\n").first { $0.hasPrefix("pos:") }
        return first.flatMap { Int($0.dropFirst(4).filter(\.isNumber)) }
      }
      return nil
    }
  #endif

  /// At whatever moment the caller or the service gives up, there is an answer or an error, and nothing crashes.
  @Test(arguments: ["get", "upload", "download"]) func givingUpAtAnyMoment(kind: String) async throws {
    defer { remove() }
    let upload = file.appendingPathExtension("up")
    defer { try? FileManager.default.removeItem(at: upload) }
    try Data(count: 3_000_000).write(to: upload)
    let content = [UInt8](repeating: 7, count: 3_000_000)
    let server = try RawServer { connection in
      if Bool.random() {
        while connection.request() != nil { connection.send(HTTPResponse(status: .created, body: content)) }
      } else if connection.waitForHead() {
        usleep(.random(in: 0...4000))
        connection.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
      }
    }
    let core = ClientCore(baseURL: server.url, transport: URLSessionTransport())
    for _ in 0..<60 {
      let task = Task {
        switch kind {
        case "upload": _ = try await core.send(PutFile.self, .init(body: .file(upload)))
        case "download": _ = try await core.download(GetCover.self, .init(guid: "1"), to: file)
        default: _ = try await core.send(GetCover.self, .init(guid: "1"))
        }
      }
      try await Task.sleep(for: .microseconds(.random(in: 0...8000)))
      task.cancel()
      _ = await task.result
    }
  }

  @Test func missingFileIsToldBeforeSending() async throws {
    let server = try RawServer(hosting: Server())
    let core = ClientCore(baseURL: server.url, transport: URLSessionTransport())
    let parts = [MultipartPart(name: "cover", file: file)]
    await #expect(throws: APIError.self) { try await core.send(PutCover.self, .init(guid: "1", body: parts)) }
    #expect(server.connections == 0)
  }

  @Test func downloadsGoToAFile() async throws {
    defer { remove() }
    let content = [UInt8](repeating: 7, count: 2_000_000)
    let server = try RawServer { connection in
      while connection.request() != nil { connection.send(HTTPResponse(status: .ok, body: content)) }
    }
    // More than may be held in memory.
    let transport = URLSessionTransport(maximumBodySize: 1000)
    let core = ClientCore(baseURL: server.url, transport: transport)
    for _ in 1...2 {
      let answer = try await core.download(GetCover.self, .init(guid: "1"), to: file)
      #expect(answer.status == .ok)
      #expect(try Array(Data(contentsOf: file)) == content)
    }
    let short = URLSessionTransport(maximumDownloadSize: 1_000_000)
    let limited = ClientCore(baseURL: server.url, transport: short)
    let error = await #expect(throws: APIError.self) {
      try await limited.download(GetCover.self, .init(guid: "1"), to: file)
    }
    guard case .responseTooLarge(_, limit: 1_000_000) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func failedDownloadsTellWhy() async throws {
    let server = try RawServer { connection in
      guard connection.request() != nil else { return }
      connection.send(HTTPResponse(status: .notFound, body: "no cover"))
    }
    let core = ClientCore(baseURL: server.url, transport: URLSessionTransport())
    let error = await #expect(throws: APIError.self) {
      try await core.download(GetCover.self, .init(guid: "1"), to: file)
    }
    #expect(error?.status == .notFound)
    #expect(error?.body.map { String(decoding: $0, as: UTF8.self) } == "no cover")
    #expect(!FileManager.default.fileExists(atPath: file.path()))
  }

  /// A redirect that is documented is the answer; its download goes to the other host without the token.
  @Test func documentedRedirects() async throws {
    defer { remove() }
    let seen = Collected<HTTPRequest>()
    let elsewhere = try RawServer { connection in
      guard let request = connection.request() else { return }
      seen.append(request)
      connection.send(HTTPResponse(status: .ok, body: "scan"))
    }
    let server = try RawServer { [url = elsewhere.url] connection in
      while connection.request() != nil {
        connection.send(HTTPResponse(status: .found, headers: ["Location": "\(url)/s?Signature=s3cret"]))
      }
    }
    let core = ClientCore(
      baseURL: server.url, transport: URLSessionTransport(), middleware: [.bearerToken { "t0ken" }])
    let answer = try await core.send(GetScan.self, .init(guid: "1"))
    #expect(answer.status == .found)
    #expect(answer.headers["Location"] == "\(elsewhere.url)/s?Signature=s3cret")
    #expect(seen.all.isEmpty)
    #expect(try await core.download(GetScan.self, .init(guid: "1"), to: file).status == .ok)
    #expect(try String(contentsOf: file, encoding: .utf8) == "scan")
    #expect(seen.all.first?.target == "/s?Signature=s3cret")
    #expect(seen.all.first?.headers["Authorization"] == nil)
  }

  @Test func redirectsWithoutEndAreGivenUp() async throws {
    let server = try RawServer { connection in
      while let request = connection.request() {
        connection.send(HTTPResponse(status: .found, headers: ["Location": request.target + "x"]))
      }
    }
    let client = Client(baseURL: server.url)
    await #expect(throws: APIError.self) {
      try await client.shelves.label(request: .init(guid: "a"), context: .init(timeout: .seconds(5)))
    }
  }

  /// The documented examples pass over a socket as they do in memory.
  @Test func examplesVerifyOverTheSession() async throws {
    let replay = ReplayServer(examples: Examples.all, options: ServerOptions(allowsJSONSentAsForm: true))
    let server = try RawServer(hosting: replay)
    let transport = URLSessionTransport(timeout: .seconds(600))
    for example in Examples.all {
      try await example.verify(over: InProcessTransport(replay))
      try await example.verify(over: transport, baseURL: server.url)
    }
  }
}
