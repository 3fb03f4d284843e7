import JSONText

/// Tells keys that someone else chose than who made the service: placeholders of an example, names of variables.
enum ForeignKeys {
  /// Whether all members are placeholders, which stand for keys of the caller's own: `{"foo": "bar"}`,
  /// `{"some-key": 1}`, `{"key": "value"}`.
  static func arePlaceholders(_ members: some Collection<(key: String, value: JSONNode)>) -> Bool {
    !members.isEmpty && members.allSatisfy { isPlaceholder($0.key) || isPair($0.key, $0.value) }
  }

  /// Whether all keys are in capitals, as names of environment variables and codes of currencies and languages are:
  /// `RAILS_ENV`, `EUR`.
  static func areCapitals(_ keys: [String]) -> Bool {
    !keys.isEmpty
      && keys.allSatisfy { key in
        key.utf8.count > 1 && key.utf8.contains(where: isCapital)
          && key.utf8.allSatisfy { isCapital($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
      }
  }

  private static func isPlaceholder(_ key: String) -> Bool {
    let words = Identifier.words(of: key).map { $0.lowercased() }
    guard let first = words.first else { return false }
    return words.count == 1 ? metasyntactic.contains(first) : ["some", "arbitrary"].contains(first)
  }

  /// `"key": "value"`, `"key2": "value2"`.
  private static func isPair(_ key: String, _ value: JSONNode) -> Bool {
    key.lowercased().hasPrefix("key") && value.stringValue?.lowercased().hasPrefix("value") == true
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static let metasyntactic: Set<String> = ["foo", "bar", "baz", "qux", "quux"]
}
