/// What a server allows, and what its errors look like.
public struct ServerOptions: Sendable {
  /// How many bytes of body a request may have; more is answered with 413. The host should stop reading there, too.
  public var maximumBodySize: Int
  /// How many arrays and objects of a JSON body may stand inside each other; more is answered with 400.
  public var maximumNesting: Int
  /// How long a handler may take; then it is cancelled, and the answer is 503. Nil is without end. Handlers see the
  /// time when it ends as the deadline of their context.
  public var timeout: Duration?
  /// Whether a JSON body may come as `application/x-www-form-urlencoded`, as `curl -d` sends it unless told otherwise.
  public var allowsJSONSentAsForm: Bool
  /// Makes the answer to a request that failed. Nil leaves it to the form in which the pages of the service show
  /// failures, and where they show none to `application/problem+json` (RFC 9457).
  public var problemResponse: (@Sendable (ProblemDetails) -> HTTPResponse)?
  /// Told of errors that handlers throw and that the caller sees only as 500: for logs.
  public var onUnknownError: @Sendable (_ error: any Error, _ operation: OperationInfo) -> Void

  /// Options; by default strict ones.
  public init(
    maximumBodySize: Int = 1024 * 1024, maximumNesting: Int = 64, timeout: Duration? = nil,
    allowsJSONSentAsForm: Bool = false,
    problemResponse: (@Sendable (ProblemDetails) -> HTTPResponse)? = nil,
    onUnknownError: @escaping @Sendable (_ error: any Error, _ operation: OperationInfo) -> Void = { _, _ in }
  ) {
    self.maximumBodySize = maximumBodySize
    self.maximumNesting = maximumNesting
    self.timeout = timeout
    self.allowsJSONSentAsForm = allowsJSONSentAsForm
    self.problemResponse = problemResponse
    self.onUnknownError = onUnknownError
  }
}
