import Foundation
import SpeclessRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests by a URL session of one's own: with a proxy, a client's certificate, or other rules for cookies.
struct SessionTransport: Transport {
  let session: URLSession

  func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
    guard let url = URL(string: baseURL.absoluteString + request.target) else { throw URLError(.badURL) }
    var outgoing = URLRequest(url: url)
    outgoing.httpMethod = request.method.rawValue
    outgoing.httpBody = request.body.isEmpty ? nil : Data(request.body)
    for field in request.headers.fields { outgoing.addValue(field.value, forHTTPHeaderField: field.name) }
    if let deadline = context.deadline { outgoing.timeoutInterval = max(1, (deadline - .now) / .seconds(1)) }

    let (body, answer) = try await session.data(for: outgoing)
    guard let answer = answer as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var headers = HTTPHeaders()
    for case (let name as String, let value as String) in answer.allHeaderFields { headers.append(name, value) }
    return HTTPResponse(status: HTTPStatus(answer.statusCode), headers: headers, body: Array(body))
  }
}
