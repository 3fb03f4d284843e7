/// One documented operation: its place, what it takes, what it gives. Client, server and examples all stand on it.
///
///     enum GetBook: APIOperation {
///       static let info = OperationInfo(id: "books.get", method: .get, path: "/books/{id}", statuses: [.ok])
///       typealias Output = Book
///       struct Request: OperationRequest { … }
///     }
public protocol APIOperation: Sendable {
  /// All parameters and the body.
  associatedtype Request: OperationRequest
  /// The body of the answer, `NoBody` if it has none.
  associatedtype Output: Sendable

  /// Place, statuses and page, as documented.
  static var info: OperationInfo { get }

  /// How the body of the answer is read and written. One that is JSON, or whose form depends on the status, or that is
  /// none, need not say so.
  static var output: BodyCodec<Output> { get }
}

extension APIOperation where Output: JSONConvertible {
  /// One JSON text.
  public static var output: BodyCodec<Output> { .json }
}

extension APIOperation where Output: AnswerBody {
  /// A body whose form depends on the status.
  public static var output: BodyCodec<Output> { .byStatus }
}

extension APIOperation where Output == NoBody {
  /// No body.
  public static var output: BodyCodec<Output> { .empty }
}

/// What a listing operation can be asked for, as a value of its own: the part of a request that is its query.
public protocol OperationQuery: Hashable, Sendable {
  /// Takes the query of a request apart.
  init(reading input: inout RequestReader) throws

  /// Puts the query of a request together.
  func write(to request: inout RequestWriter)
}

/// The parameters and body of an operation: read by the server, written by the client.
public protocol OperationRequest: Sendable {
  /// Takes the request apart.
  ///
  /// - Throws: `BadRequest`, with all problems that were found.
  init(reading input: inout RequestReader) throws

  /// Puts the request together.
  func write(to request: inout RequestWriter)
}
