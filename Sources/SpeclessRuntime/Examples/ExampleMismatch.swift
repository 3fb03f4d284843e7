/// A documented example that does not fit the operation it is an example of.
public struct ExampleMismatch: Error, Sendable, CustomStringConvertible {
  /// The name of the example.
  public let example: String
  /// The page that shows it.
  public let page: String
  /// The operation that the page documents.
  public let operation: OperationInfo
  /// `request`, `response`, or `answer`: what a server gave.
  public let part: String
  /// Where and what: `$.title: documented "Emma", read and written again as "EMMA"`.
  public let difference: String

  public var description: String {
    "example \"\(example)\" of \(operation), \(page): \(part): \(difference)"
  }
}

/// One difference, with its place.
struct Difference: Error, CustomStringConvertible {
  let description: String

  init(_ place: String, _ message: String) {
    description = "\(place): \(message)"
  }
}
