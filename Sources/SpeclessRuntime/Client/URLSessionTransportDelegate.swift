import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Gathers the pieces of each answer and resumes who waits for it.
final class URLSessionTransportDelegate: NSObject, URLSessionDataDelegate, Sendable {
  typealias Continuation = CheckedContinuation<HTTPResponse, any Error>

  /// A request on its way.
  private struct Pending {
    let continuation: Continuation
    let operation: OperationInfo?
    var body: [UInt8] = []
    var isTooLarge = false
  }

  private let maximumBodySize: Int
  private let pending = Mutex<[Int: Pending]>([:])

  init(maximumBodySize: Int) {
    self.maximumBodySize = maximumBodySize
  }

  /// Remembers who waits for a task. To be called before the task is resumed.
  func expect(_ task: URLSessionTask, operation: OperationInfo?, _ continuation: Continuation) {
    pending.withLock { $0[task.taskIdentifier] = Pending(continuation: continuation, operation: operation) }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = pending.withLock { pending in
      guard var entry = pending.removeValue(forKey: dataTask.taskIdentifier) else { return false }
      entry.isTooLarge = entry.isTooLarge || entry.body.count + data.count > maximumBodySize
      if !entry.isTooLarge {
        entry.body.append(contentsOf: data)
      }
      pending[dataTask.taskIdentifier] = entry
      return entry.isTooLarge
    }
    if isTooLarge {
      dataTask.cancel()
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let entry = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    if entry.isTooLarge {
      let error = APIError.responseTooLarge(operation: entry.operation, limit: maximumBodySize)
      entry.continuation.resume(throwing: error)
    } else if let error {
      entry.continuation.resume(throwing: Self.meaning(of: error))
    } else if let response = task.response as? HTTPURLResponse {
      entry.continuation.resume(returning: HTTPResponse(response, body: entry.body))
    } else {
      entry.continuation.resume(throwing: URLError(.badServerResponse))
    }
  }

  private static func meaning(of error: any Error) -> any Error {
    (error as? URLError)?.code == .cancelled ? CancellationError() : error
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    var request = request
    if let from = response.url ?? task.currentRequest?.url, let to = request.url, !to.hasSameOrigin(as: from) {
      for name in ["Authorization", "Cookie", "Proxy-Authorization"] {
        request.setValue(nil, forHTTPHeaderField: name)
      }
    }
    completionHandler(request)
  }
}

extension HTTPResponse {
  /// The session does not keep the order of headers; here they are sorted by name.
  fileprivate init(_ response: HTTPURLResponse, body: [UInt8]) {
    var headers = HTTPHeaders()
    let fields = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
    for (name, value) in fields.sorted(by: { $0.0.lowercased() < $1.0.lowercased() }) {
      headers.append(name, value)
    }
    self.init(status: HTTPStatus(response.statusCode), headers: headers, body: body)
  }
}
