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

extension ChangeRule {
  /// Why one value more for the caller breaks source, though it may be left out.
  var protocolTakesMore: String { "who calls through the protocol, or handles the call, has to name it" }
  /// Why another order breaks source.
  var labelsStandInOrder: String { "Swift wants labels in the order of the declaration" }
  /// Why presence and null break source.
  var typeIsAnother: String { "its type in Swift becomes, or ceases to be, an optional" }
}
