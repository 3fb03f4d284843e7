/// Script data, where `<!--` hides a `<script>…</script>` pair: the standard's script data states.
extension HTMLTokenizer {
  private enum Escape {
    /// No comment is open.
    case none
    /// After `<!--`: end tags count, and a `<script` opens the next.
    case escaped
    /// After `<!-- <script`: `</script` only leads back.
    case doubleEscaped
  }

  /// Where the script's text ends: at its end tag, or at the file's end.
  func scriptEnd(_ bytes: Bytes, from lower: Int) -> Int {
    var escape = Escape.none
    var dashes = 0
    var index = lower
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .dash {
        dashes += 1
        index += 1
        continue
      }
      if byte == .greaterThan, dashes >= 2 { escape = .none }
      dashes = 0
      guard byte == .lessThan else {
        index += 1
        continue
      }
      switch escape {
      case .none:
        if isAwaitedEndTag(bytes, at: index) { return index }
        guard bytes.hasWord("<!--", at: index) else { break }
        escape = .escaped
        dashes = 2
        index += 3
      case .escaped:
        if isAwaitedEndTag(bytes, at: index) { return index }
        if isScript(bytes, at: index + 1) { escape = .doubleEscaped }
      case .doubleEscaped:
        if index + 1 < bytes.count, bytes[index + 1] == .slash, isScript(bytes, at: index + 2) { escape = .escaped }
      }
      index += 1
    }
    return bytes.count
  }

  private func isScript(_ bytes: Bytes, at index: Int) -> Bool {
    bytes.hasWord("script", at: index) && index + 6 < bytes.count && bytes[index + 6].endsTagName
  }
}
