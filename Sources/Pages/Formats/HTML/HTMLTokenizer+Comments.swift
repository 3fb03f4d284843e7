import SourceText

/// Comments, and what the standard reads as comments: `<?…>`, `<!…>`, `</ …>`.
extension HTMLTokenizer {
  /// `<!--…-->` at `index`, also ended by `--!>`, or by `>` or `->` where nothing came before.
  mutating func comment(_ bytes: Bytes) -> HTMLToken {
    let start = index
    let lower = start + 4
    if lower < bytes.count, bytes[lower] == .greaterThan {
      return finish(.comment, from: start, to: lower + 1, HTMLPiece(lower, lower))
    }
    if bytes.hasWord("->", at: lower) { return finish(.comment, from: start, to: lower + 2, HTMLPiece(lower, lower)) }
    var index = bytes.first(.dash, from: lower)
    while index < bytes.count {
      if bytes.hasWord("-->", at: index) { return comment(bytes, start, lower..<index, end: index + 3) }
      if bytes.hasWord("--!>", at: index) { return comment(bytes, start, lower..<index, end: index + 4) }
      index = bytes.first(.dash, from: index + 1)
    }
    return comment(bytes, start, lower..<unendedData(bytes, from: lower), end: bytes.count)
  }

  /// A comment that the file's end cuts off lacks the beginning of its end: `-`, `--` or `--!`.
  private func unendedData(_ bytes: Bytes, from lower: Int) -> Int {
    let count = bytes.count
    if count - lower >= 3, bytes.hasWord("--!", at: count - 3) { return count - 3 }
    if count - lower >= 2, bytes.hasWord("--", at: count - 2) { return count - 2 }
    if count - lower >= 1, bytes[count - 1] == .dash { return count - 1 }
    return count
  }

  /// Everything up to the next `>`.
  mutating func bogusComment(_ bytes: Bytes, dataAt lower: Int) -> HTMLToken {
    let upper = bytes.first(.greaterThan, from: lower)
    return comment(bytes, index, lower..<upper, end: min(upper + 1, bytes.count))
  }

  private mutating func comment(_ bytes: Bytes, _ start: Int, _ data: Range<Int>, end: Int) -> HTMLToken {
    var needs: HTMLPiece.Needs = []
    for index in data {
      if bytes[index] == .carriageReturn { needs.insert(.lineBreaks) }
      if bytes[index] == 0 { needs.insert(.nulls) }
    }
    return finish(.comment, from: start, to: end, HTMLPiece(data.lowerBound, data.upperBound, needs))
  }
}
