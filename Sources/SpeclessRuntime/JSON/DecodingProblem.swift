import JSONText

/// Why a JSON text could not be read: the path to the value, where it stands, what was expected and what was found.
///
///     $.books[0].title: expected a string, found the number 12 (line 3, column 14)
public struct DecodingProblem: Error, Hashable, Sendable {
  /// The path to the value: `$` is the whole text, `$.books[0].title` a member of an element.
  public let path: String
  /// What is wrong, in lower case.
  public let message: String
  /// The start of the value as it stands in the text, on one line; empty if there is nothing to show.
  public let excerpt: String
  /// Where the value starts: bytes from the start of the text.
  public let offset: Int
  /// The line where the value starts, from 1.
  public private(set) var line = 1
  /// The column where the value starts: bytes, from 1.
  public private(set) var column = 1

  /// A problem with a value, or with a member of an object that has no such member.
  init(at node: JSONNode, key: String? = nil, message: String) {
    let pointer = node.pointer
    path = (key.map(pointer.appending) ?? pointer).displayPath
    self.message = message
    excerpt = Secrets.isSecret(path) ? Secrets.mark : Excerpt.of(body: node.rawBytes.map(\.self), limit: 60)
    offset = node.span.lowerBound
  }

  /// Bytes that are no JSON.
  init(_ error: JSONSyntaxError, in bytes: [UInt8]) {
    path = "$"
    message = bytes.isEmpty ? "expected JSON, found nothing" : "not JSON: \(error.message)"
    offset = error.offset
    let start = max(0, min(error.offset, bytes.count) - 20)
    excerpt = Excerpt.of(text: bytes, from: start)
    (line, column) = Self.lineAndColumn(of: offset, in: bytes)
  }

  /// The problem with line and column, which only the whole text can tell.
  func located(in bytes: [UInt8]) -> DecodingProblem {
    var problem = self
    (problem.line, problem.column) = Self.lineAndColumn(of: offset, in: bytes)
    return problem
  }

  private static func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }, offset - lineStart + 1)
  }

  /// What a message calls a value: `null`, `the number 12`, `a string`.
  static func naming(_ node: JSONNode) -> String {
    if Secrets.isSecret(node.pointer.displayPath) {
      return "another value"
    }
    return switch node.kind {
    case .null: "null"
    case .bool, .number: (node.kind == .bool ? "" : "the number ") + Excerpt.of(node.rawBytes)
    case .string: "the string \(Excerpt.of(node.rawBytes))"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension DecodingProblem: CustomStringConvertible {
  public var description: String {
    "\(path): \(message) (line \(line), column \(column))"
  }
}
