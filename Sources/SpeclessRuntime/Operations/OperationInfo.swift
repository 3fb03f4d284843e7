/// What is documented about an operation apart from its types.
public struct OperationInfo: Hashable, Sendable {
  /// Group and name: `books.create`.
  public let id: String
  /// The request method.
  public let method: HTTPMethod
  /// The path template: `/books/{id}`.
  public var path: String { template.text }
  /// The statuses of success that are documented, the usual one first.
  public let statuses: [HTTPStatus]
  /// The statuses of failure that are documented.
  public let failures: [HTTPStatus]
  /// The page that documents the operation.
  public let page: String?
  /// The media types that a request body may come in. Bodies are read by what the operation says, not by their header.
  public let requestMediaTypes: [String]
  /// What parameters and members of the body may be, beside their types.
  public let limits: [InputLimit]

  let template: PathTemplate

  /// What is documented about an operation.
  public init(
    id: String, method: HTTPMethod, path: String, statuses: [HTTPStatus], failures: [HTTPStatus] = [],
    page: String? = nil, requestMediaTypes: [String] = ["application/json"], limits: [InputLimit] = []
  ) {
    self.id = id
    self.method = method
    self.statuses = statuses
    self.failures = failures
    self.page = page
    self.requestMediaTypes = requestMediaTypes
    self.limits = limits
    template = PathTemplate(path)
  }
}

extension OperationInfo: CustomStringConvertible {
  /// `books.create (POST /books)`
  public var description: String {
    "\(id) (\(method) \(path))"
  }
}

extension OperationInfo {
  /// Whether an answer is one of success: a documented status, or any 2xx (RFC 9110, 15.3) where no status is documented.
  func takes(_ status: HTTPStatus) -> Bool {
    statuses.contains(status) || statuses.isEmpty && status.isSuccess
  }
}
