import JSONText
import Pages
import SourceText

/// A value in an example body, with the way back to its page.
package struct Observation: Sendable {
  package var node: JSONNode
  package var origin: Origin

  package var place: SourcePlace { origin.file.place(of: origin.text.sourceSpan(of: node.span)) }

  /// The order of the places, without counting lines.
  static func precedes(_ left: Observation, _ right: Observation) -> Bool {
    let (mine, theirs) = (left.origin, right.origin)
    if mine !== theirs, mine.file.path != theirs.file.path { return mine.file.path < theirs.file.path }
    return left.offset < right.offset
  }

  private var offset: Int { origin.text.sourceSpan(of: node.span).lower }
}

/// The body that observed values stand in. A class, as each of them leads to it.
package final class Origin: Sendable {
  package let file: SourceFile
  package let text: Text
  /// Whether it is the body of a request that the service refused (RFC 9110, 15.5).
  package let isRefused: Bool

  init(file: SourceFile, text: Text, isRefused: Bool = false) {
    (self.file, self.text, self.isRefused) = (file, text, isRefused)
  }
}

/// A row of a table that documents a slot.
package struct DocumentedRow: Sendable {
  private let content: Content
  package let isRequest: Bool
  /// The slot of the object whose key the row documents; nil for parameters.
  package var parent: Int?

  /// What is large, and shared by all who look at the row.
  private final class Content: Sendable {
    let row: FieldRow
    let file: SourceFile
    let words: RowWords

    init(row: FieldRow, file: SourceFile, words: RowWords) {
      (self.row, self.file, self.words) = (row, file, words)
    }
  }

  init(row: FieldRow, file: SourceFile, isRequest: Bool, parent: Int?, words: RowWords) {
    content = Content(row: row, file: file, words: words)
    (self.isRequest, self.parent) = (isRequest, parent)
  }

  package var row: FieldRow { _read { yield content.row } }
  package var file: SourceFile { _read { yield content.file } }
  var words: RowWords { content.words }
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

/// One position in the API where values stand: all that was seen there and said of it.
///
/// Slots begin as positions in the messages of one operation; those that turn out to hold the same thing are united.
package struct Slot: Sendable {
  package var observations: [Observation] = []
  package var rows: [DocumentedRow] = []
  package var members: [String: Int] = [:]
  package var element: Int?
  /// In their order, each once.
  package var usages: [Usage] = []
  /// What a wrapper or a list page holds.
  package var isArgument = false
  /// A form, which is no JSON itself: only its parts were seen.
  var isForm = false

  /// Makes all numbers of slots greater.
  mutating func move(by offset: Int) {
    guard offset > 0 else { return }
    if !members.isEmpty { members = members.mapValues { $0 + offset } }
    element = element.map { $0 + offset }
    for index in rows.indices { rows[index].parent = rows[index].parent.map { $0 + offset } }
  }
}
