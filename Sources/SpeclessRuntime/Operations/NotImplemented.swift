/// Thrown by the default of an operation that a server does not have. Answered with 501.
public struct NotImplemented: Error, Hashable, Sendable, CustomStringConvertible {
  /// The operation that was called.
  public let operation: OperationInfo

  /// An error for this operation.
  public init(_ operation: OperationInfo) {
    self.operation = operation
  }

  public var description: String {
    "\(operation) is not implemented"
  }
}
