/// Thrown by the default of an operation that a server does not have. Answered with 501.
public struct NotImplemented: Error, Hashable, Sendable, CustomStringConvertible {
  public let operation: OperationInfo

  public init(_ operation: OperationInfo) {
    self.operation = operation
  }

  public var description: String {
    "\(operation) is not implemented"
  }
}
