import JSONText
import Schema

/// A documented example as a constant in Swift.
struct ExampleWords {
  /// `createShelf1`.
  let name: String
  /// `CreateShelf`.
  let operation: String
  /// `BodyCodec<ErrorBody>.json`, where the answer is one of failure.
  let failure: String?
  let example: Example

  init(name: String, operation words: OperationWords, example: Example) throws {
    self.name = name
    self.example = example
    operation = words.typeName
    let status = example.response?.statuses.first
    failure = try words.operation.failures.first { $0.status == status }.map { try Self.codec(of: $0) }
  }

  private static func codec(of response: Response) throws -> String {
    switch AnswerForm(response) {
    case .nothing: "BodyCodec<NoBody>.empty"
    case .json(let type): "BodyCodec<\(try swiftType(type))>.json"
    case .text: "BodyCodec<String>.text"
    case .bytes: "BodyCodec<[UInt8]>.bytes"
    }
  }

  /// The lines with their indentation of two columns, since those of a body that are blank stay blank.
  func declaration(access: String) -> [String] {
    var items: [Listing.Item] = [.text("\(operation).self")]
    if let failure { items.append(.text("failure: \(failure)")) }
    items += [literal("name", example.title), literal("page", example.source.path), .nested(request)]
    if let response { items.append(.nested(response)) }
    let start = "\(access)static let \(name) ="
    if start.columns + 2 + " DocumentedExample(".count <= lineWidth {
      return Listing("\(start) DocumentedExample(", items, ")").lines(indent: 2, margin: "  ")
    }
    return ["  \(start)"] + Listing("DocumentedExample(", items, ")").lines(indent: 4, margin: "    ")
  }

  private var request: Listing {
    let request = example.request
    return Listing(
      "request: .init(",
      [.text("method: \(methodLiteral(request.method))"), literal("target", request.target)]
        + carried(request.headers, request.body), ")")
  }

  private var response: Listing? {
    guard let response = example.response else { return nil }
    return Listing(
      "response: .init(",
      [.text("status: \(statusLiteral(response.statuses.first ?? 200))")] + carried(response.headers, response.body),
      ")")
  }

  /// Headers and body, as far as there are any.
  private func carried(_ headers: [HeaderValue], _ body: ExampleBody?) -> [Listing.Item] {
    var items: [Listing.Item] = []
    if !headers.isEmpty {
      let pairs = headers.map { literal(stringLiteral($0.name), $0.value, indent: 0) }
      items.append(.nested(Listing("headers: [", pairs, "]", endsWithComma: true)))
    }
    if let body {
      items.append(block("body", multilineLiteral(body.text)))
    }
    return items
  }

  /// A labelled text on one line, over several where it is too long for one.
  ///
  /// - Parameter indent: how far in its lines stand; swift-format has them further in as arguments than in a dictionary.
  private func literal(_ label: String, _ text: String, indent: Int = 2) -> Listing.Item {
    let line = "\(label): \(stringLiteral(text))"
    return line.columns <= 90 ? .text(line) : block(label, multilineLiteral(text), indent: indent)
  }

  private func block(_ label: String, _ literal: [String], indent: Int = 2) -> Listing.Item {
    var lines = literal
    lines[0] = "\(label): \(lines[0])"
    return .block(lines, hanging: indent)
  }
}

extension ExampleBody {
  /// JSON laid out for people; the order of keys and the numbers are the page's.
  fileprivate var text: String {
    switch self {
    case .json(let value): value.serialized(pretty: true)
    case .text(let text): text
    }
  }
}
