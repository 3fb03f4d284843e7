/// One thing that is wrong with a request: where, and what.
public struct RequestProblem: Hashable, Sendable, CustomStringConvertible {
  /// `query parameter "page"`, or the path to a part of the body: `$.name`.
  public let place: String
  /// What is wrong, in lower case.
  public let message: String

  /// A problem at a place.
  public init(place: String, message: String) {
    self.place = place
    self.message = message
  }

  public var description: String {
    "\(place): \(message)"
  }
}

/// A request that does not fit its operation, with all that is wrong with it. Answered with 400.
public struct BadRequest: Error, Hashable, Sendable, CustomStringConvertible {
  /// All that is wrong, in the order in which it was found; at least one.
  public let problems: [RequestProblem]

  /// An error of these problems.
  public init(problems: [RequestProblem]) {
    self.problems = problems
  }

  public var description: String {
    problems.map(\.description).joined(separator: "; ")
  }
}
