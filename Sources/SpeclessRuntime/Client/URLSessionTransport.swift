// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Sends requests by a URL session of its own, without cookies, cache and stored credentials.
  ///
  /// - Connections are kept open and used again by all calls over one transport, so share it between clients.
  /// - Cancelling the task closes or resets the connection.
  /// - The body of an answer is held in memory, up to a limit, or written to a file as it comes (`ClientCore.download`).
  /// - Uploads are sent from their file. A form with files is first put together in a temporary file.
  /// - A redirect is followed, unless the operation documents its status: then it is the answer. To another scheme,
  ///   host or port it goes without `Authorization`, `Cookie` and other headers whose name tells a secret.
  ///
  /// On Linux a URL session reads as long as there is something to read, whoever waits for it: what comes after the limit
  /// or after cancelling is dropped, and the connection is closed at the first gap. A sender that leaves a tenth of a
  /// millisecond between 64 KB (150 MB/s) was let go within 6 ms, one on the same machine without any gap after up to 12
  /// seconds; neither cancelling the task, nor refusing the response, nor invalidating the session ends that sooner.
  ///
  /// Tested on Linux; on Apple's systems the same code runs on Apple's session.
  public final class URLSessionTransport: Transport {
    private let session: URLSession
    private let delegate: URLSessionTransportDelegate

    /// - Parameters:
    ///   - timeout: how long to wait for the next piece of an answer. The time of a whole call is the context's.
    ///   - maximumBodySize: how many bytes of body an answer may have in memory; a longer one is cancelled on its way,
    ///     and throws `APIError.responseTooLarge`.
    ///   - maximumDownloadSize: the same for answers that go to a file.
    public init(
      timeout: Duration = .seconds(60), maximumBodySize: Int = 64 * 1024 * 1024, maximumDownloadSize: Int = .max
    ) {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.httpShouldSetCookies = false
      configuration.urlCache = nil
      configuration.urlCredentialStorage = nil
      configuration.timeoutIntervalForRequest = timeout / .seconds(1)
      delegate = URLSessionTransportDelegate(
        maximumBodySize: maximumBodySize, maximumDownloadSize: maximumDownloadSize)
      session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
      session.finishTasksAndInvalidate()
    }

    public var streamsUploads: Bool { true }

    public func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
      var urlRequest = try URLRequest(request, baseURL: baseURL)
      if let deadline = context.deadline {
        // In whole seconds, since on Linux less than one is none at all. Callers who need it to the point cancel.
        let left = ((deadline - ContinuousClock.now) / .seconds(1)).rounded(.up)
        urlRequest.timeoutInterval = min(session.configuration.timeoutIntervalForRequest, max(left, 1))
      }
      guard let upload = request.upload else {
        let task =
          context.destination == nil ? session.dataTask(with: urlRequest) : session.downloadTask(with: urlRequest)
        return try await run(task, context)
      }
      let file = try UploadFile(upload)
      defer { file.remove() }
      return try await run(session.uploadTask(with: urlRequest, fromFile: file.url), context)
    }

    private func run(_ task: URLSessionTask, _ context: CallContext) async throws -> HTTPResponse {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          delegate.expect(task, context, continuation)
          task.resume()
          // The handler below may have run before the task was resumed, when there was nothing to cancel yet.
          if Task.isCancelled {
            delegate.giveUp(task, CancellationError())
          }
        }
      } onCancel: {
        delegate.giveUp(task, CancellationError())
      }
    }
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
