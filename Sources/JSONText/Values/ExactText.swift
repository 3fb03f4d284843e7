extension String {
  /// Whether both strings are the same UTF-8. Swift's `==` also takes two spellings of one character (`é` as one scalar
  /// or as two) for equal; JSON does not, and an object may hold both as different keys.
  func hasSameBytes(as other: String) -> Bool {
    self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether the UTF-8 of this string sorts before that of the other: an order without a locale.
  func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// A string as the key of a dictionary, compared as `hasSameBytes(as:)` does.
struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    // Same bytes give the same hash of String as well, which is all that is asked of a hash.
    hasher.combine(text)
  }
}
