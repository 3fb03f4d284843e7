// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation
  import Synchronization

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Gathers the pieces of each answer and resumes who waits for it.
  final class URLSessionTransportDelegate: NSObject, Sendable {
    typealias Continuation = CheckedContinuation<HTTPResponse, any Error>

    /// A request on its way.
    struct Pending {
      let continuation: Continuation
      let context: CallContext
      /// What is sent as the body, where it is a file that this delegate gives piece by piece.
      let upload: URL?
      var body: [UInt8] = []
      /// Why the answer could not be written to its file.
      var fileError: (any Error)?
    }

    private let maximumBodySize: Int
    private let maximumDownloadSize: Int
    private let pending = Mutex<[Int: Pending]>([:])
    /// The tasks that the session was asked to cancel and has not.
    private let cancelling = Mutex<Set<Int>>([])
    private let heldUp = Mutex(false)
    /// Where the session is asked for what it may be long to heed. With a thread of its own: those of the global queue are
    /// few, and the session needs them.
    let cancels = DispatchQueue(label: "URLSessionTransport.cancels")
    private static let watch = DispatchQueue(label: "URLSessionTransport.watch")

    /// Whether a task that was given up keeps the session from all else.
    var isHeldUp: Bool { heldUp.withLock { $0 } }

    init(maximumBodySize: Int, maximumDownloadSize: Int) {
      self.maximumBodySize = maximumBodySize
      self.maximumDownloadSize = maximumDownloadSize
    }

    /// Remembers who waits for a task. To be called before the task is resumed.
    func expect(_ task: URLSessionTask, _ context: CallContext, upload: URL?, _ continuation: Continuation) {
      pending.withLock {
        $0[task.taskIdentifier] = Pending(continuation: continuation, context: context, upload: upload)
      }
    }

    /// Ends a task, and the waiting for it at once.
    ///
    /// On Linux a session that a fast sender keeps busy takes seconds to heed being cancelled, and until then holds what
    /// comes. Who called is not to wait for that.
    func giveUp(_ task: URLSessionTask, _ error: any Error) {
      let entry = pending.withLock { $0.removeValue(forKey: task.taskIdentifier) }
      entry?.continuation.resume(throwing: error)
      let number = task.taskIdentifier
      _ = cancelling.withLock { $0.insert(number) }
      cancels.async {
        task.cancel()
        _ = self.cancelling.withLock { $0.remove(number) }
      }
      // Cancelling returns when the session has taken note. A tenth of a second is long for that.
      Self.watch.asyncAfter(deadline: .now() + .milliseconds(100)) {
        if self.cancelling.withLock({ $0.contains(number) }) {
          self.heldUp.withLock { $0 = true }
        }
      }
    }

    private func context(of task: URLSessionTask) -> CallContext? {
      pending.withLock { $0[task.taskIdentifier]?.context }
    }

    /// Changes what is known of a task, in place.
    private func change(_ task: URLSessionTask, _ change: (inout Pending) -> Void) {
      pending.withLock { pending in
        guard var entry = pending.removeValue(forKey: task.taskIdentifier) else { return }
        change(&entry)
        pending[task.taskIdentifier] = entry
      }
    }
  }

  extension URLSessionTransportDelegate: URLSessionDataDelegate {
    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      let limit = maximumBodySize
      var isTooLarge = false
      change(dataTask) { entry in
        isTooLarge = entry.body.count + data.count > limit
        if !isTooLarge {
          entry.body.append(contentsOf: data)
        }
      }
      if isTooLarge {
        let operation = context(of: dataTask)?.operation
        giveUp(dataTask, APIError.responseTooLarge(operation: operation, limit: limit))
      }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
      guard let entry = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
      if let error {
        entry.continuation.resume(throwing: Self.meaning(of: error, entry.context))
      } else if let error = entry.fileError {
        entry.continuation.resume(throwing: error)
      } else {
        entry.continuation.resume(with: Result { try HTTPResponse(task, body: entry.body) })
      }
    }

    private static func meaning(of error: any Error, _ context: CallContext) -> any Error {
      switch (error as? URLError)?.code {
      case .cancelled: return CancellationError()
      case .timedOut:
        // The session keeps the time, too, and may be quicker than the timer of the call.
        guard let deadline = context.deadline, let timeout = context.timeout, deadline <= .now else { break }
        return APIError.timeout(operation: context.operation, after: timeout)
      default: break
      }
      return ConnectionFailure(error)
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, needNewBodyStream completionHandler: @escaping (InputStream?) -> Void
    ) {
      let file = pending.withLock { $0[task.taskIdentifier]?.upload }
      completionHandler(file.flatMap { InputStream(url: $0) })
    }

    /// Asks for a name and a password, for `WWW-Authenticate: Basic` (RFC 7617). There are none: the 401 is the answer.
    func urlSession(
      _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
      completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
      #if canImport(FoundationNetworking)
        // To leave it to this session means to wait forever. The answer is whole by now.
        if let entry = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) {
          entry.continuation.resume(with: Result { try HTTPResponse(task, body: entry.body) })
        }
        completionHandler(.cancelAuthenticationChallenge, nil)
      #else
        completionHandler(.performDefaultHandling, nil)
      #endif
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
      if context(of: task)?.operation?.statuses.contains(HTTPStatus(response.statusCode)) == true {
        return completionHandler(nil)
      }
      var request = request
      if let from = response.url ?? task.currentRequest?.url, let to = request.url, !to.hasSameOrigin(as: from) {
        for name in (request.allHTTPHeaderFields ?? [:]).keys where Secrets.isSecret(name) {
          request.setValue(nil, forHTTPHeaderField: name)
        }
      }
      completionHandler(request)
    }
  }

  extension URLSessionTransportDelegate: URLSessionDownloadDelegate {
    func urlSession(
      _ session: URLSession, downloadTask: URLSessionDownloadTask, didWriteData bytesWritten: Int64,
      totalBytesWritten: Int64, totalBytesExpectedToWrite: Int64
    ) {
      let limit = maximumDownloadSize
      guard totalBytesWritten > Int64(limit) else { return }
      let operation = context(of: downloadTask)?.operation
      giveUp(downloadTask, APIError.responseTooLarge(operation: operation, limit: limit))
    }

    /// The session removes the file when this returns. That of a failure is no download, but a body like others.
    func urlSession(_ session: URLSession, downloadTask: URLSessionDownloadTask, didFinishDownloadingTo location: URL) {
      guard let destination = context(of: downloadTask)?.destination,
        let status = (downloadTask.response as? HTTPURLResponse)?.statusCode
      else { return }
      let limit = maximumBodySize
      do {
        if HTTPStatus(status).isSuccess {
          try? FileManager.default.removeItem(at: destination)
          try FileManager.default.moveItem(at: location, to: destination)
          return
        }
        let file = try FileHandle(forReadingFrom: location)
        defer { try? file.close() }
        let body = try file.read(upToCount: limit) ?? Data()
        change(downloadTask) { $0.body = Array(body) }
      } catch {
        change(downloadTask) { $0.fileError = error }
      }
    }
  }

  extension HTTPResponse {
    /// The answer to a task. The session does not keep the order of headers; here they are sorted by name.
    ///
    /// - Throws: `ConnectionFailure` where none came.
    fileprivate init(_ task: URLSessionTask, body: [UInt8]) throws {
      guard let response = task.response as? HTTPURLResponse else {
        throw ConnectionFailure(URLError(.badServerResponse))
      }
      var headers = HTTPHeaders()
      let fields = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
      for (name, value) in fields.sorted(by: { $0.0.lowercased() < $1.0.lowercased() }) {
        headers.append(name, value)
      }
      self.init(status: HTTPStatus(response.statusCode), headers: headers, body: body)
    }
  }
#endif
