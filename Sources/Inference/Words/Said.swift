/// A fact read from prose, with the words that say it: "a list of tags" says array of strings.
package struct Said<Value> {
  package var value: Value
  /// The words as they stand in the text, for evidence to quote.
  package var text: String

  package init(_ value: Value, text: String) {
    self.value = value
    self.text = text
  }
}

extension Said: Sendable where Value: Sendable {}
extension Said: Equatable where Value: Equatable {}
extension Said: Hashable where Value: Hashable {}
