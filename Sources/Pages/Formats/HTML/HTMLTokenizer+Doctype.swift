import SourceText

/// `<!DOCTYPE html PUBLIC "…" "…">`: the standard's states from "DOCTYPE" to "bogus DOCTYPE".
extension HTMLTokenizer {
  mutating func doctype(_ bytes: Bytes) -> HTMLToken {
    let start = index
    doctype = HTMLDoctype()
    var needs: HTMLPiece.Needs = []
    let lower = bytes.skipSpace(from: start + 9)
    var upper = lower
    while upper < bytes.count, bytes[upper] != .greaterThan, !bytes[upper].isHTMLSpace {
      if bytes[upper].isUpperCase { needs.insert(.lowerCase) }
      if bytes[upper] == 0 { needs.insert(.nulls) }
      upper += 1
    }
    let end: Int
    if lower == upper {
      doctype.forcesQuirks = true
      end = min(upper + 1, bytes.count)
    } else {
      end = identifiers(bytes, from: upper)
    }
    return finish(.doctype, from: start, to: end, HTMLPiece(lower, upper, needs))
  }

  /// What follows the name; gives the offset after the doctype.
  private mutating func identifiers(_ bytes: Bytes, from lower: Int) -> Int {
    var index = bytes.skipSpace(from: lower)
    guard index < bytes.count, bytes[index] != .greaterThan else { return close(bytes, index) }
    if bytes.hasWord("public", at: index) {
      index = bytes.skipSpace(from: index + 6)
      guard let (publicID, next) = identifier(bytes, from: index) else { return bogus(bytes, index, quirks: true) }
      doctype.publicID = publicID
      index = next
      if doctype.forcesQuirks { return close(bytes, index) }
      index = bytes.skipSpace(from: index)
      if index >= bytes.count || bytes[index] == .greaterThan { return close(bytes, index) }
    } else if bytes.hasWord("system", at: index) {
      index = bytes.skipSpace(from: index + 6)
    } else {
      return bogus(bytes, index, quirks: true)
    }
    guard let (systemID, next) = identifier(bytes, from: index) else { return bogus(bytes, index, quirks: true) }
    doctype.systemID = systemID
    if doctype.forcesQuirks { return close(bytes, next) }
    index = bytes.skipSpace(from: next)
    if index >= bytes.count || bytes[index] == .greaterThan { return close(bytes, index) }
    return bogus(bytes, index, quirks: false)
  }

  /// A quoted identifier and the offset after it; one that `>` or the file's end cuts off makes quirks.
  private mutating func identifier(_ bytes: Bytes, from lower: Int) -> (HTMLPiece, next: Int)? {
    guard lower < bytes.count, bytes[lower] == .quote || bytes[lower] == .apostrophe else { return nil }
    var needs: HTMLPiece.Needs = []
    var index = lower + 1
    while index < bytes.count, bytes[index] != bytes[lower], bytes[index] != .greaterThan {
      if bytes[index] == .carriageReturn { needs.insert(.lineBreaks) }
      if bytes[index] == 0 { needs.insert(.nulls) }
      index += 1
    }
    let piece = HTMLPiece(lower + 1, index, needs)
    guard index < bytes.count, bytes[index] == bytes[lower] else {
      doctype.forcesQuirks = true
      return (piece, index)
    }
    return (piece, index + 1)
  }

  /// At `>`, or at the file's end, which makes quirks.
  private mutating func close(_ bytes: Bytes, _ index: Int) -> Int {
    if index >= bytes.count { doctype.forcesQuirks = true }
    return min(index + 1, bytes.count)
  }

  private mutating func bogus(_ bytes: Bytes, _ index: Int, quirks: Bool) -> Int {
    if quirks { doctype.forcesQuirks = true }
    return min(bytes.first(.greaterThan, from: index) + 1, bytes.count)
  }
}
