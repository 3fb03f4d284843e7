import Schema

/// The documented answers of an operation of both versions.
struct AnswerPair: Sendable {
  let old: Operation
  let new: Operation
  /// Without the one that `changed` tells of.
  let statuses: Matches<Response>
  /// The one success that became another, where there was and is but one.
  let changed: (old: Response, new: Response)?

  init(_ pair: Matches<PlacedOperation>.Pair) {
    old = pair.old.operation
    new = pair.new.operation
    let (before, after) = (old.successes, new.successes)
    if let first = before.first, let second = after.first, before.count == 1, after.count == 1,
      first.status != second.status
    {
      changed = (first, second)
    } else {
      changed = nil
    }
    let left = (changed?.old.status, changed?.new.status)
    statuses = Matches(
      old.responses.filter { $0.status != left.0 }, new.responses.filter { $0.status != left.1 },
      by: [.init { String($0.status) }])
  }

  /// The answers that correspond, one whose status changed among them.
  var sameStatus: [(Response, Response)] {
    statuses.pairs.map { ($0.old, $0.new) } + (changed.map { [($0.old, $0.new)] } ?? [])
  }
}

extension Comparison {
  var answers: [AnswerPair] { operations.pairs.map(AnswerPair.init) }
}

extension Response {
  /// `201 Created`.
  var words: String { reason.map { "\(status) \($0)" } ?? "\(status)" }
}
