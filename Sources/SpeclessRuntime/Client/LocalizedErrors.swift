#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Without these, `localizedDescription` tells no more than "The operation could not be completed."

extension APIError: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension BadRequest: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension DecodingProblem: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension EncodingProblem: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension ExampleMismatch: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension Failure: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension HTTPError: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension InvalidHeader: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}

extension NotImplemented: LocalizedError {
  /// The same as the description.
  public var errorDescription: String? { description }
}
