import SpeclessRuntime

/// Gives the same answer to each request, and keeps what it was asked.
actor CannedTransport: Transport {
  private let response: HTTPResponse
  private(set) var requests: [HTTPRequest] = []

  init(_ response: HTTPResponse) { self.response = response }

  func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
    requests.append(request)
    return response
  }
}
