import JSONText
import Pages
import SourceText

/// A value in an example body, with the way back to its page.
package struct Observation: Sendable {
  package var node: JSONNode
  package var origin: Origin

  package var place: SourcePlace { origin.file.place(of: origin.text.sourceSpan(of: node.span)) }
  package var key: ObservationKey {
    ObservationKey(path: origin.file.path, offset: origin.text.sourceSpan(of: node.span).lower)
  }
}

/// Orders observations intrinsically: by page, then by place.
package struct ObservationKey: Hashable, Comparable, Sendable {
  package var path: String
  package var offset: Int

  package static func < (left: ObservationKey, right: ObservationKey) -> Bool {
    (left.path, left.offset) < (right.path, right.offset)
  }
}

/// The body that an observed value stands in.
package struct Origin: Sendable {
  package var file: SourceFile
  package var text: Text
}

/// A row of a table that documents a slot.
package struct DocumentedRow: Sendable {
  package var row: FieldRow
  package var file: SourceFile
  package var isRequest: Bool
  /// The slot of the object whose key the row documents; nil for parameters.
  package var parent: Int?
  let words: RowWords

  package var place: SourcePlace { file.place(of: row.name.span) }

  /// By a mark of the page, or by its words.
  var isDeprecated: Bool { row.flags.deprecated != nil || words.description?.isDeprecated == true }
  var isExperimental: Bool { row.flags.experimental != nil || words.description?.isExperimental == true }

  /// The order of the places, without counting lines.
  static func precedes(_ left: DocumentedRow, _ right: DocumentedRow) -> Bool {
    left.file.path == right.file.path
      ? left.row.name.span < right.row.name.span
      : left.file.path.utf8.lexicographicallyPrecedes(right.file.path.utf8)
  }
}

/// Where a slot stands: in which message of which operation, behind which keys. `[]` stands for a list's elements.
package struct Usage: Hashable, Comparable, Sendable {
  /// `POST /shelves`.
  package var operation: String
  package var isRequest: Bool
  /// In an answer of failure (4xx, 5xx).
  package var isFailure = false
  package var path: [String]

  package init(operation: String, isRequest: Bool, isFailure: Bool = false, path: [String]) {
    self.operation = operation
    self.isRequest = isRequest
    self.isFailure = isFailure
    self.path = path
  }

  /// The same message, further in.
  func below(_ component: String) -> Usage {
    var usage = self
    usage.path.append(component)
    return usage
  }

  package static func < (left: Usage, right: Usage) -> Bool {
    if left.isFailure != right.isFailure { return right.isFailure }
    // One after another, since the last is costly and seldom asked.
    if left.path.count != right.path.count { return left.path.count < right.path.count }
    let (leftLength, rightLength) = (left.operation.utf8.count, right.operation.utf8.count)
    if leftLength != rightLength { return leftLength < rightLength }
    if left.operation != right.operation { return left.operation < right.operation }
    if left.isRequest != right.isRequest { return left.isRequest }
    return left.path != right.path && left.path.joined(separator: ".") < right.path.joined(separator: ".")
  }
}

/// One position in the API where values stand: all that was seen there and said of it.
///
/// Slots begin as positions in the messages of one operation; those that turn out to hold the same thing are united.
package struct Slot: Sendable {
  package var observations: [Observation] = []
  package var rows: [DocumentedRow] = []
  package var members: [String: Int] = [:]
  package var element: Int?
  package var usages: Set<Usage> = []
  /// What a wrapper or a list page holds.
  package var isArgument = false

  /// The same slot where all numbers of slots are greater.
  func moved(by offset: Int) -> Slot {
    guard offset > 0 else { return self }
    var moved = self
    moved.members = members.mapValues { $0 + offset }
    moved.element = element.map { $0 + offset }
    for index in rows.indices { moved.rows[index].parent = rows[index].parent.map { $0 + offset } }
    return moved
  }
}
