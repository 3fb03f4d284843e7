import JSONText
import Schema
import SourceText

// Words that several rules say alike.

extension Parameter {
  /// `query parameter "page"`.
  var words: String { "\(location.rawValue) parameter \"\(name)\"" }

  var place: SourcePlace? { evidence.firstPlace }
}

/// `"a", "b" and 3 more`.
func quoted(_ names: [String], limit: Int = 5) -> String {
  names.prefix(limit).map { "\"\($0)\"" }.joined(separator: ", ")
    + (names.count > limit ? " and \(names.count - limit) more" : "")
}

extension JSONValue {
  /// On one line, cut.
  var shortText: String {
    let text = serialized()
    return text.count > 60 ? "\(text.prefix(59))…" : text
  }
}
