import Foundation
import Testing

@testable import SpeclessRuntime

/// Every error says by itself, without a debugger, what happened to which call, and what to look at.
@Suite struct ErrorTextTests {
  private static let answer: [UInt8] = Array(#"{"code": 7, "access_token": "s3cret"}"#.utf8)
  private static let headers: HTTPHeaders = ["Authorization": "s3cret"]
  private static let update = OperationInfo(
    id: "books.update", method: .put, path: "/books/{guid}", statuses: [.ok, .accepted], failures: [.conflict],
    page: "books/update.txt")

  private static let problem: any Error = {
    do {
      _ = try [String: String](jsonBytes: answer)
      return CancellationError()
    } catch {
      return error
    }
  }()

  private static let texts: [(APIError, String)] = [
    (
      .documentedFailure(operation: update, status: .conflict, headers: headers, body: answer),
      "books.update (PUT /books/{guid}) failed with 409 Conflict, as its page books/update.txt says it may; the body: "
        + #"{"code":7,"access_token":"[redacted]"}"#
    ),
    (
      .undocumentedStatus(operation: update, status: .badGateway, headers: headers, body: []),
      "books.update (PUT /books/{guid}) answered 502 Bad Gateway, which its page books/update.txt does not list "
        + "(200 OK, 202 Accepted); the body is empty"
    ),
    (
      .undecodableBody(
        operation: update, status: .ok, headers: headers, body: answer,
        problem: problem),
      "books.update (PUT /books/{guid}) answered 200 OK, but its body is not what its page books/update.txt says: "
        + "$.code: expected a string, found the number 7 (line 1, column 10); there stands: 7"
    ),
    (
      .invalidRequest(
        operation: update, reason: InvalidHeader(name: "Note", reason: "has a line break in its value")),
      #"books.update (PUT /books/{guid}) was not sent: header "Note" has a line break in its value"#
    ),
    (
      .transport(operation: update, underlying: ConnectionFailure(URLError(.cannotConnectToHost))),
      "books.update (PUT /books/{guid}) got no answer: nothing takes connections at that host and port "
        + "(URL error \(URLError.Code.cannotConnectToHost.rawValue))"
    ),
    (
      .transport(operation: nil, underlying: ConnectionFailure(URLError(.cannotFindHost))),
      "the request got no answer: no such host; check the base URL, and the network "
        + "(URL error \(URLError.Code.cannotFindHost.rawValue))"
    ),
    (
      .timeout(operation: update, after: .seconds(3)),
      "books.update (PUT /books/{guid}) got no answer within 3.0 seconds"
    ),
    (
      .responseTooLarge(operation: update, limit: 100),
      "books.update (PUT /books/{guid}) answered with more than 100 bytes, the limit of the transport"
    ),
    (
      .refusedLink(operation: update, link: "/books?token=s3cret&page=2", reason: "it is no URL"),
      "books.update (PUT /books/{guid}) does not follow the link /books?token=[redacted]&page=2: it is no URL"
    ),
  ]

  @Test(arguments: texts) func everyCaseTells(error: APIError, text: String) {
    #expect(error.description == text)
    #expect(error.localizedDescription == text)
    #expect("\(error as NSError)".contains("s3cret") == false)
    var dumped = ""
    dump(error, to: &dumped)
    #expect(!dumped.contains("s3cret"))
  }

  /// What `localizedDescription` gives is what people log.
  @Test func otherErrorsTellAsMuch() {
    let errors: [(any Error, String)] = [
      (BadRequest(problems: [RequestProblem(place: "$.title", message: "required, but missing")]), "$.title: required"),
      (HTTPError(.notFound, "there is no book 7"), "404 Not Found: there is no book 7"),
      (NotImplemented(Self.update), "books.update (PUT /books/{guid}) is not implemented"),
      (InvalidHeader(name: "Note", reason: "has a NUL in its value"), "header \"Note\" has a NUL"),
      (ConnectionFailure(URLError(.timedOut)), "the service was silent for too long"),
      (Failure(.conflict, ["code": 7] as [String: Int]), #"409 Conflict: {"code":7}"#),
      (Self.problem, "$.code: expected a string, found the number 7"),
    ]
    for (error, text) in errors {
      #expect(error.localizedDescription.hasPrefix(text), "\(error)")
    }
  }
}
