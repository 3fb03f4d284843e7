/// The text with what docc would take for more than words: links to symbols (` `` `), and tags outside of code
/// (`<guid>`), which it would leave out.
func inertMarkup(_ text: String) -> String {
  guard isMarked(text) else { return text }
  var result = ""
  var isCode = false
  let characters = Array(text.unicodeScalars)
  for (index, character) in characters.enumerated() {
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    if character == "`" {
      let isRun = next == "`" || (index > 0 && characters[index - 1] == "`")
      if isRun { result += "\\" } else { isCode.toggle() }
    } else if character == "<", !isCode, next.properties.isAlphabetic || "/!?".unicodeScalars.contains(next) {
      result += "\\"
    }
    result.unicodeScalars.append(character)
  }
  return result
}

/// Whether there is a `<` or a run of backticks at all, as there rarely is.
private func isMarked(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "<") || (byte == UInt8(ascii: "`") && last == byte) { return true }
      last = byte
    }
    return false
  }
}

/// A word that begins a line, so that it begins nothing else: a list, a heading, a quotation, a fence, a directive.
///
/// - Parameter isFirst: at the start of a paragraph, where a list may begin with any number; within one only with 1.
func inertStart(_ word: String, isFirst: Bool) -> String {
  guard let first = word.unicodeScalars.first, first.isASCII, !first.properties.isAlphabetic else { return word }
  let marks = word.unicodeScalars.prefix { $0 == first }
  switch first {
  case "-", "+", "*", "=":
    return word.unicodeScalars.count == marks.count ? "\\\(word)" : word
  case "#": return marks.count == word.unicodeScalars.count && marks.count <= 6 ? "\\\(word)" : word
  case ">", "@", "|": return "\\\(word)"
  case "~": return marks.count >= 3 ? "\\\(word)" : word
  case "0"..."9":
    let digits = word.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = String(word.unicodeScalars.dropFirst(digits.count))
    return (rest == "." || rest == ")") && (isFirst || String(digits) == "1") ? "\(String(digits))\\\(rest)" : word
  default: return word
  }
}
