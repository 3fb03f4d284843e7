import SourceText

/// Gathers class names: lower-cased, each once, in order.
struct HTMLMarks: Sendable {
  private(set) var marks = Marks()
  private var seen: Set<ArraySlice<UInt8>> = []

  /// Adds the names in the value of a `class` attribute.
  mutating func add(_ value: Text) {
    var index = 0
    let bytes = value.bytes
    let base = bytes.startIndex
    while index < bytes.count {
      let lower = index
      while index < bytes.count, !bytes[base + index].isHTMLSpace { index += 1 }
      if index > lower { add(name: value.slice(lower..<index)) }
      index += 1
    }
  }

  private mutating func add(name: Text) {
    var name = name
    if name.bytes.contains(where: \.isUpperCase) { name.bytes = name.bytes.map(\.lowerCased)[...] }
    // Pages have a handful of names a cell; the set is for pages that mean harm.
    if marks.names.count < 16 {
      if marks.names.contains(where: { $0.bytes == name.bytes }) { return }
    } else {
      if seen.isEmpty { seen = Set(marks.names.map(\.bytes)) }
      if !seen.insert(name.bytes).inserted { return }
    }
    marks.names.append(name)
  }
}
