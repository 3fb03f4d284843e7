/// One step of a parsed template. The nodes of a template stand in one flat array; a section says where it ends.
struct TemplateNode: Sendable {
  var kind: Kind
  /// Where the tag (or the text) begins, in bytes of the source.
  var offset: Int

  enum Kind: Sendable {
    /// Bytes of the source, copied as they are.
    case text(Range<Int>, startsLine: Bool)
    /// A line that begins with a tag: the place where a partial's indentation goes.
    case lineStart
    case variable(TemplateName, raw: Bool)
    /// The nodes up to `end` (exclusive) are the section's.
    case section(TemplateName, inverted: Bool, end: Int)
    /// `{{#-first}}` and `{{#-last}}`.
    case mark(ListMark, inverted: Bool, end: Int)
    /// `indentation` is there if the tag has its line to itself; `inSection` if data can keep it from being reached.
    case partial(String, indentation: Range<Int>?, inSection: Bool)
  }
}

/// A place in the innermost list section that is being repeated.
enum ListMark: String, Sendable {
  case first = "-first"
  case last = "-last"
}

/// A name in a tag: `title`, `author.name`, or `.` for the current value.
///
/// Nearly all are one short key, which holds no references: cores that render the same template would have to count
/// them in turn.
struct TemplateName: Sendable {
  /// As written, without surrounding white space.
  let text: String
  /// The outermost key; nil for `.`.
  let key: String?
  /// The keys to follow inside what it leads to.
  let innerKeys: [String]

  /// `nil` if the name, or a part of a dotted name, is empty.
  init?(_ text: String) {
    self.text = text
    guard text != "." else {
      (key, innerKeys) = (nil, [])
      return
    }
    let keys = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    (key, innerKeys) = (keys[0], Array(keys.dropFirst()))
  }
}
