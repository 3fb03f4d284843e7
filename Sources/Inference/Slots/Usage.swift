import Schema

/// One message of an operation: its request, or its answers, those of failure apart.
///
/// All slots of a message share it, so that its path is taken apart once.
package final class Message: Sendable {
  /// `POST /shelves`: how operations are told apart.
  let operation: String
  /// `POST /shelves/{}/boards`: the same, whatever its parameters are called.
  let shape: String
  let isRequest: Bool
  /// In an answer of failure (4xx, 5xx).
  let isFailure: Bool
  let path: PathTemplate
  /// `v1`, `books`, `copies` of `GET /v1/books/{id}/copies`.
  let literals: [String]
  /// The first literal that is no version: `books` of `POST /v1/books/{id}/copies`; empty where there is none.
  let collection: String

  init(of draft: OperationDraft, isRequest: Bool, isFailure: Bool = false) {
    (operation, shape, path) = (draft.key, draft.shape, draft.path)
    (self.isRequest, self.isFailure) = (isRequest, isFailure)
    literals = path.segments.compactMap { segment in
      if case .literal(let text) = segment, text.utf8.first != UInt8(ascii: "{") { text } else { nil }
    }
    collection = literals.first { !PathWords.isVersion($0) } ?? ""
  }
}

/// Where a slot stands: in which message of which operation, behind which keys. `[]` stands for a list's elements.
package struct Usage: Sendable {
  let message: Message
  var path: [String]

  var operation: String { message.operation }
  var isRequest: Bool { message.isRequest }
  var isFailure: Bool { message.isFailure }

  /// The key that it stands behind, where that is not one of a list's elements.
  var key: String? { path.last.flatMap { $0 == "[]" ? nil : $0 } }

  /// In words, the same from run to run: `GET /shelves/{} answer boards.[].wood`.
  var place: String {
    let kind = isRequest ? "request" : isFailure ? "failure" : "answer"
    return path.isEmpty ? "\(message.shape) \(kind)" : "\(message.shape) \(kind) \(path.joined(separator: "."))"
  }

  /// The same message, further in.
  func below(_ component: String) -> Usage { Usage(message: message, path: path + [component]) }
}

extension Usage: Comparable {
  package static func == (left: Usage, right: Usage) -> Bool {
    left.message === right.message && left.path == right.path
  }

  package static func < (left: Usage, right: Usage) -> Bool {
    let (mine, theirs) = (left.message, right.message)
    if mine.isFailure != theirs.isFailure { return theirs.isFailure }
    // One after another, since the last is costly and seldom asked.
    if left.path.count != right.path.count { return left.path.count < right.path.count }
    if mine !== theirs {
      let (myLength, theirLength) = (mine.operation.utf8.count, theirs.operation.utf8.count)
      if myLength != theirLength { return myLength < theirLength }
      if mine.operation != theirs.operation { return mine.operation < theirs.operation }
      if mine.isRequest != theirs.isRequest { return mine.isRequest }
    }
    return left.path != right.path && left.path.joined(separator: ".") < right.path.joined(separator: ".")
  }
}

extension [Usage] {
  /// Takes in others; both are in order and have each usage once.
  mutating func unite(with others: [Usage]) {
    var start = 0
    for usage in others {
      start = firstIndex(notBefore: usage, from: start)
      if start == count || self[start] != usage { insert(usage, at: start) }
    }
  }

  private func firstIndex(notBefore usage: Usage, from start: Int) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < usage { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
