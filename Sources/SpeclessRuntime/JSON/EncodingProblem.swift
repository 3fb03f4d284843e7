import JSONText

/// Why a value could not be written as JSON: `$.price: inf is no JSON number`.
public struct EncodingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path to the part that JSON has no form for.
  public let path: String
  /// What is wrong with it, in lower case.
  public let message: String

  /// - Parameters:
  ///   - offset: where a `null` stands in its place.
  ///   - bytes: the finished text.
  init(offset: Int, message: String, in bytes: [UInt8]) {
    self.message = message
    path = (try? JSONDocument(bytes)).flatMap { Self.node(at: offset, below: $0.root)?.pointer.displayPath } ?? "$"
  }

  public var description: String {
    "\(path): \(message)"
  }

  private static func node(at offset: Int, below node: JSONNode) -> JSONNode? {
    if node.span.lowerBound == offset, node.isNull {
      return node
    }
    let children = node.kind == .array ? Array(node.elements) : node.members.map(\.value)
    return children.first { $0.span.contains(offset) }.flatMap { self.node(at: offset, below: $0) }
  }
}
