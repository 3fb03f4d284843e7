import SourceText

/// A line that begins a row of a table with its cells on one line: a name, then the rest.
///
///     colour The colour of the shelf
///     sort-direction ascending or descending
///
/// Nothing marks the border between name and description, or between a row and a wrapped line of the row above, so the
/// rule weighs, in this order:
/// 1. a name is one word of letters, digits and `_ - . [ ]` that begins with a lower-case letter or `_`, with a capital
///    where the page uses it as a name elsewhere, or with a digit where a `_` is in it;
/// 2. a word that the page uses as a name elsewhere (a key of an example, of the query, of the path) is one;
/// 3. a word with `_`, `[` or a dot inside is one, unless the line above breaks off in mid-sentence;
/// 4. so is a word with a dash or an inner capital, on the same condition;
/// 5. a plain word is one where nothing or a new sentence follows it (a capital, a digit, a quote), unless the line
///    above breaks off or the word is one of those that sentences are made of.
struct NameLine {
  var name: Text
  var rest: Text

  /// - Parameter strict: false where all lines are rows (tables of attributes and their values).
  init?(_ line: Text, names: KnownNames, after previous: Text?, strict: Bool = true) {
    let end = line.bytes.firstIndex(where: Text.isSpace) ?? line.bytes.endIndex
    let name = line.slice(0..<(end - line.bytes.startIndex))
    guard Self.isNameLike(name), Self.begins(name) || name.beginsWithCapital && names.contains(name) else { return nil }
    self.name = name
    self.rest = line.dropping(name.bytes.count).trimmed
    guard strict, !names.contains(name), previous != nil else { return }
    if previous.map(Self.breaksOff) == true { return nil }
    if Self.isCompound(name) { return }
    if Self.sentenceWords.contains(name.string) || !opensSentence { return nil }
  }

  private static func begins(_ name: Text) -> Bool {
    guard let first = name.first else { return false }
    if (0x30...0x39).contains(first) { return name.offset(of: UInt8(ascii: "_")) != nil }
    return (0x61...0x7A).contains(first) || first == UInt8(ascii: "_")
  }

  private static func isNameLike(_ name: Text) -> Bool {
    guard let last = name.bytes.last, last != UInt8(ascii: "."), last != UInt8(ascii: "-") else { return false }
    return name.bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "_-.[]".utf8.contains(byte)
      }
    }
  }

  private static func isCompound(_ name: Text) -> Bool {
    name.bytes.contains { "_-.[".utf8.contains($0) || (0x41...0x5A).contains($0) }
  }

  private var opensSentence: Bool {
    guard let first = rest.first else { return true }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x80...: return true
    default: return "\"'`([<{".utf8.contains(first)
    }
  }

  /// A line that ends with a comma or a small word wants another line.
  private static func breaksOff(_ line: Text) -> Bool {
    if let last = line.bytes.last, ",;(-/".utf8.contains(last), line.bytes.count > 1 { return true }
    let last = line.bytes.split(whereSeparator: Text.isSpace).last ?? []
    return sentenceWords.contains(String(decoding: last, as: UTF8.self))
  }

  /// Words after which a sentence goes on, and which are hardly names.
  private static let sentenceWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "has", "have", "if", "in", "into",
    "is", "it", "its", "may", "must", "not", "of", "on", "only", "or", "see", "so", "than", "that", "the", "their",
    "then", "this", "to", "was", "when", "where", "which", "will", "with",
  ]
}

extension Text {
  fileprivate var beginsWithCapital: Bool { first.map { (0x41...0x5A).contains($0) } ?? false }
}
