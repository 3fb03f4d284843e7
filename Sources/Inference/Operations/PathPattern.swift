import Schema

/// Segments of a path that hold more than one parameter, or text beside it, however they are written:
///
///     {year}-{month}.csv      :id.json      :year-:month      report-<id>
enum PathPattern {
  /// A segment with more of them was not written by a person: it is one value.
  private static let most = 8

  /// The segment as OpenAPI writes it; nil where it is a parameter alone, or none.
  static func segment(_ part: Substring.UTF8View) -> PathTemplate.Segment? {
    var text: [UInt8] = []
    var names = 0
    var rest = part[...]
    while let byte = rest.first {
      guard let (name, count) = parameter(at: rest, isFirst: rest.startIndex == part.startIndex) else {
        // Brackets of another kind would be taken for a parameter.
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { return nil }
        text.append(byte)
        rest = rest.dropFirst()
        continue
      }
      names += 1
      text += [UInt8(ascii: "{")] + name + [UInt8(ascii: "}")]
      rest = rest.dropFirst(count)
    }
    if names > most { return .parameter("value") }
    guard names > 0, names > 1 || text.first != UInt8(ascii: "{") || text.last != UInt8(ascii: "}") else { return nil }
    return .pattern(String(decoding: text, as: UTF8.self))
  }

  /// The name of the parameter that begins here, and how many bytes it takes.
  private static func parameter(at rest: Substring.UTF8View, isFirst: Bool) -> (name: [UInt8], count: Int)? {
    let close: UInt8
    switch rest.first {
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    case UInt8(ascii: ":"):
      let word = rest.dropFirst().prefix { isNameByte($0) || $0 == UInt8(ascii: "-") }
      // `:shelf-id` is one name, `:year-:month` are two.
      let behind = rest[word.endIndex...].first
      let name = word.last == UInt8(ascii: "-") && behind == UInt8(ascii: ":") ? word.dropLast() : word
      guard let first = name.first, !(0x30...0x39).contains(first) else { return nil }
      return (Array(name), name.count + 1)
    default: return nil
    }
    guard let end = rest.firstIndex(of: close) else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    let name = (close == UInt8(ascii: ">") ? inner.split(separator: UInt8(ascii: ":")).last : inner) ?? inner
    let words = name.split { !isNameByte($0) && $0 != UInt8(ascii: "-") }.joined(separator: [UInt8(ascii: "_")])
    return words.contains { _ in true } ? (Array(words), inner.count + 2) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
