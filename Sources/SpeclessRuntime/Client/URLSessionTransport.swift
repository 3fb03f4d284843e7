// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation
  import Synchronization

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Sends requests by a URL session of its own, without cookies, cache and stored credentials.
  ///
  /// - Connections are kept open and used again by all calls over one transport, so share it between clients.
  /// - Cancelling the task closes or resets the connection.
  /// - The body of an answer is held in memory, up to a limit, or written to a file as it comes (`ClientCore.download`).
  /// - Uploads of more than a megabyte are sent from their file as it is read; a form with files is first put together in
  ///   a temporary file. On Linux they go in chunks (`Transfer-Encoding: chunked`), for a session there ends the process
  ///   when it reads a file by itself and the transfer ends early, by the service or by cancelling.
  /// - A redirect is followed, unless the operation documents its status: then it is the answer. To another scheme,
  ///   host or port it goes without `Authorization`, `Cookie` and other headers whose name tells a secret.
  ///
  /// On Linux a URL session reads as long as there is something to read, whoever waits for it: it hands each piece to a
  /// queue of its own, and while pieces come without a gap that queue is never empty, so that nothing else gets its turn,
  /// be it cancelling, refusing the response or invalidating the session. What comes after the limit or after cancelling
  /// is dropped, and the connection is closed at the first gap. A sender that leaves a tenth of a millisecond between 64
  /// KB (150 MB/s) was let go within 6 ms, one on the same machine without any gap (350 MB/s) after 0.02 to 12 seconds; the
  /// session's own notes take 2 to 4 % of what such a sender sends until then. Other calls do not wait for it: they go over
  /// a new session, with new connections.
  ///
  /// Also on Linux, Foundation up to Swift 6.3 ends the process when a service closes the connection in the midst of the
  /// headers, or sends a NUL in them, and nothing around a session can keep it from that: swift-corelibs-foundation issue
  /// 5285, repaired since. Who calls services that may do so needs a Foundation after that, or another transport.
  ///
  /// Tested on Linux; on Apple's systems the same code runs on Apple's session.
  public final class URLSessionTransport: Transport {
    private let makeLine: @Sendable () -> URLSessionLine
    private let line: Mutex<URLSessionLine>

    /// - Parameters:
    ///   - timeout: how long to wait for the next piece of an answer. The time of a whole call is the context's.
    ///   - maximumBodySize: how many bytes of body an answer may have in memory; a longer one is cancelled on its way,
    ///     and throws `APIError.responseTooLarge`.
    ///   - maximumDownloadSize: the same for answers that go to a file.
    public init(
      timeout: Duration = .seconds(60), maximumBodySize: Int = 64 * 1024 * 1024, maximumDownloadSize: Int = .max
    ) {
      let seconds = timeout / .seconds(1)
      makeLine = {
        URLSessionLine(
          timeout: seconds, maximumBodySize: maximumBodySize, maximumDownloadSize: maximumDownloadSize)
      }
      line = Mutex(makeLine())
    }

    /// The session for the next call: a new one where the last is held up.
    private func freeLine() -> URLSessionLine {
      line.withLock { line in
        if line.delegate.isHeldUp { line = makeLine() }
        return line
      }
    }

    public var streamsUploads: Bool { true }

    public func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
      var urlRequest = try URLRequest(request, baseURL: baseURL)
      let line = freeLine()
      if let deadline = context.deadline {
        // In whole seconds, since on Linux less than one is none at all. Callers who need it to the point cancel.
        let left = ((deadline - ContinuousClock.now) / .seconds(1)).rounded(.up)
        urlRequest.timeoutInterval = min(line.timeout, max(left, 1))
      }
      guard let upload = request.upload else {
        let task =
          context.destination == nil
          ? line.session.dataTask(with: urlRequest) : line.session.downloadTask(with: urlRequest)
        return try await line.run(task, context)
      }
      if try upload.size() <= Self.smallUpload {
        urlRequest.httpBody = try Data(upload.collected())
        return try await line.run(line.session.dataTask(with: urlRequest), context)
      }
      let file = try UploadFile(upload)
      defer { file.remove() }
      #if canImport(FoundationNetworking)
        // This session reads files itself, too, but ends the process when a transfer ends while it does.
        let task = line.session.uploadTask(withStreamedRequest: urlRequest)
        return try await line.run(task, context, upload: file.url)
      #else
        return try await line.run(line.session.uploadTask(with: urlRequest, fromFile: file.url), context)
      #endif
    }

    /// What of files is read into memory, in bytes: most services want to know the length, and on Linux a stream has none.
    private static let smallUpload = 1 << 20
  }

  extension URLRequest {
    /// A request whose target is put after a base URL.
    ///
    /// - Throws: `UnusableURL`.
    fileprivate init(_ request: HTTPRequest, baseURL: URL) throws {
      guard let scheme = baseURL.scheme?.lowercased(), ["http", "https"].contains(scheme), baseURL.host() != nil else {
        throw UnusableURL(description: "the base URL must begin with http:// or https:// and a host")
      }
      guard baseURL.query == nil, baseURL.fragment == nil, let url = baseURL.appending(target: request.target) else {
        throw UnusableURL(description: "base URL and target \(Secrets.redacted(target: request.target)) make no URL")
      }
      self.init(url: url)
      httpMethod = request.method.rawValue
      for field in request.headers.fields {
        addValue(field.value, forHTTPHeaderField: field.name)
      }
      if !request.body.isEmpty {
        httpBody = Data(request.body)
      }
    }
  }
#endif
