import SourceText

/// Reads the text of one listed value, as it stands in a "valid values" column.
package enum ValidValue {
  /// `http (v2 only)` → http with a remark, `"on"` → on, `true, false` → two; prose and ranges (`ValueRange`) are nil.
  package static func parse(_ text: String) -> ValidValueText? {
    let characters = Array(foldedSpaces(text).unicodeScalars)
    guard !characters.isEmpty, characters.count <= longest, ValueRange.parse(text) == nil else { return nil }
    if let pair = pairs[String(characters[...]).lowercased()] { return ValidValueText(values: pair) }
    let list = ValueList(characters, at: 0)
    if list.isClosed, isWhole(list, characters) {
      let remarks = list.remarks.compactMap { $0 }
      return ValidValueText(values: list.texts, remark: remarks.isEmpty ? nil : remarks.joined(separator: "; "))
    }
    return twoWords(characters)
  }

  private static let longest = 400

  /// The only slashes that part values; in `text/html` it is part of one.
  private static let pairs = ["true/false": ["true", "false"], "yes/no": ["yes", "no"], "on/off": ["on", "off"]]

  private static func isWhole(_ list: ValueList, _ characters: [Unicode.Scalar]) -> Bool {
    var rest = ValueScanner(characters, at: list.end)
    rest.skipSpaces()
    _ = rest.remark()
    rest.skipSpaces()
    _ = rest.skip(".")
    return rest.peek == nil
  }

  /// `in progress`: two plain words can be a value, where no word of grammar or of types is among them.
  private static func twoWords(_ characters: [Unicode.Scalar]) -> ValidValueText? {
    let words = String(characters[...]).split(separator: " ")
    guard words.count == 2, characters.first?.isUppercase == false || words[1].first?.isUppercase == true else {
      return nil
    }
    for word in words {
      guard word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else { return nil }
      guard !ValueList.isProse(String(word)), !typeWords.contains(word.lowercased()) else { return nil }
    }
    return ValidValueText(values: [String(characters[...])], remark: nil)
  }

  private static let typeWords: Set<String> = [
    "string", "strings", "integer", "integers", "number", "numbers", "boolean", "guid", "uuid", "url", "json", "object",
    "array", "value", "values", "character", "characters", "timestamp", "date", "name", "text", "positive", "valid",
    "must", "should", "can", "may", "see",
  ]
}

/// One or more values that stood in one text, and what was said of them in brackets.
package struct ValidValueText: Hashable, Sendable {
  /// Never empty.
  package var values: [String]
  package var remark: String?

  /// The first value.
  package var value: String { values.first ?? "" }

  package init(values: [String], remark: String? = nil) {
    self.values = values
    self.remark = remark
  }
}
