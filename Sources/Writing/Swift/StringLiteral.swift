/// A Swift string literal on one line that means exactly `text`, whatever it holds.
///
///     stringLiteral("in \"progress\"")  // "in \"progress\""
func stringLiteral(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
    return "\"" + text + "\""
  }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result += scalar.isUnseen ? "\\\(scalar.numberEscape)" : String(scalar)
    }
  }
  return result + "\""
}

/// A raw Swift string literal over several lines that means exactly `text`; its content and its closing mark stand
/// at the margin, for the caller to indent alike. Lines without content stay empty.
///
///     #"""
///     {"name": "fiction"}
///     """#
func multilineLiteral(_ text: String) -> [String] {
  let delimiter = rawDelimiter(for: text)
  var text = text
  let lines = text.withUTF8 { bytes in
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let text = String(decoding: line, as: UTF8.self)
      if line.last != UInt8(ascii: " "), line.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
      return withVisibleEnd(withoutUnseen(text, escape: "\\\(delimiter)"), delimiter: delimiter)
    }
  }
  return ["\(delimiter)\"\"\""] + lines + ["\"\"\"\(delimiter)"]
}

/// The fewest `#` (one at least) with which nothing in `text` closes the literal or begins an escape.
private func rawDelimiter(for text: String) -> String {
  var text = text
  let longest = text.withUTF8 { bytes in
    var longest = 0
    var run: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"):
        run = run.map { $0 + 1 }
        longest = max(longest, run ?? 0)
      default: run = nil
      }
    }
    return longest
  }
  return String(repeating: "#", count: longest + 1)
}

/// White space at a line's end would be lost on the way through editors, so the last of it is written by number.
private func withVisibleEnd(_ line: String, delimiter: String) -> String {
  guard let last = line.unicodeScalars.last, last.isBlank else { return line }
  return String(line.unicodeScalars.dropLast()) + "\\\(delimiter)\(last.numberEscape)"
}
