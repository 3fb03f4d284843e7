// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// A URL session with its delegate. Each call holds the one that it goes over, and when no call does, the session ends:
  /// to start a task in a session that was ended is a crash.
  final class URLSessionLine: Sendable {
    let session: URLSession
    let delegate: URLSessionTransportDelegate
    /// How many seconds to wait for the next piece of an answer.
    let timeout: Double

    init(timeout: Double, maximumBodySize: Int, maximumDownloadSize: Int) {
      self.timeout = timeout
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.httpShouldSetCookies = false
      configuration.urlCache = nil
      configuration.urlCredentialStorage = nil
      configuration.timeoutIntervalForRequest = timeout
      delegate = URLSessionTransportDelegate(
        maximumBodySize: maximumBodySize, maximumDownloadSize: maximumDownloadSize)
      session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
      // The session may be held up, and who is last to let go is not to wait for it.
      delegate.cancels.async { [session] in session.finishTasksAndInvalidate() }
    }

    /// Sends a request of this session and waits for the answer.
    ///
    /// - Parameter upload: the body of a task with a streamed request.
    func run(_ task: URLSessionTask, _ context: CallContext, upload: URL? = nil) async throws -> HTTPResponse {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          delegate.expect(task, context, upload: upload, continuation)
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
#endif
