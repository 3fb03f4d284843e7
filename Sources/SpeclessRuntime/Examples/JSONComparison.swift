import JSONText

/// Compares JSON by meaning: the order of keys and the spelling of numbers do not count, and two timestamps (RFC 3339)
/// are equal if they are the same instant.
enum JSONComparison {
  /// The first difference in the order of the documented value; nil if there is none.
  static func difference(documented: JSONValue, written: JSONValue, path: JSONPointer = .init()) -> Difference? {
    switch (documented, written) {
    case (.object(let documented), .object(let written)): objects(documented, written, path)
    case (.array(let documented), .array(let written)): arrays(documented, written, path)
    default:
      isEqual(documented, written)
        ? nil
        : Difference(path.displayPath, "documented \(shown(documented)), read and written again as \(shown(written))")
    }
  }

  private static func isEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    if left == right {
      return true
    }
    guard case .string(let left) = left, case .string(let right) = right, let instant = Timestamp.date(from: left)
    else { return false }
    return instant == Timestamp.date(from: right)
  }

  private static func objects(_ documented: JSONObject, _ written: JSONObject, _ path: JSONPointer) -> Difference? {
    for (key, value) in documented {
      let place = path.appending(key)
      guard let other = written[key] else {
        return Difference(place.displayPath, "documented \(shown(value)), lost when read and written again")
      }
      if let difference = difference(documented: value, written: other, path: place) {
        return difference
      }
    }
    for (key, value) in written where documented[key] == nil {
      return Difference(path.appending(key).displayPath, "not documented, but written as \(shown(value))")
    }
    return nil
  }

  private static func arrays(_ documented: [JSONValue], _ written: [JSONValue], _ path: JSONPointer) -> Difference? {
    guard documented.count == written.count else {
      return Difference(
        path.displayPath, "documented \(documented.count) elements, read and written again as \(written.count)")
    }
    for (index, (left, right)) in zip(documented, written).enumerated() {
      if let difference = difference(documented: left, written: right, path: path.appending(index)) {
        return difference
      }
    }
    return nil
  }

  private static func shown(_ value: JSONValue) -> String {
    Excerpt.of(value.serializedBytes())
  }
}
