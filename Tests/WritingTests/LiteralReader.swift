/// Reads a Swift string literal back, by the language's grammar and not by our writer: delimiters, escapes, and the
/// indentation of multi-line ones. Gives nil for what is no single whole literal.
func textOfLiteral(_ literal: String) -> String? {
  let scalars = Array(literal.unicodeScalars)
  let hashes = scalars.prefix { $0 == "#" }.count
  let rest = scalars.dropFirst(hashes)
  let quotes: [Unicode.Scalar] =
    rest.starts(with: ["\"", "\"", "\""]) && rest.dropFirst(3).first == "\n"
    ? ["\"", "\"", "\""] : ["\""]
  let close = quotes + Array(repeating: "#" as Unicode.Scalar, count: hashes)
  var body = Array(rest.dropFirst(quotes.count))
  guard let end = firstClose(in: body, close: close, hashes: hashes), end + close.count == body.count else {
    return nil
  }
  body = Array(body[..<end])
  if quotes.count == 3 {
    guard let content = withoutMargin(body) else { return nil }
    body = content
  } else if body.contains(where: { $0 == "\n" || $0 == "\r" }) {
    return nil
  }
  return unescaped(body, hashes: hashes)
}

/// Where the literal ends: at the first closing mark that no escape holds.
private func firstClose(in body: [Unicode.Scalar], close: [Unicode.Scalar], hashes: Int) -> Int? {
  var index = 0
  while index < body.count {
    if body[index] == "\\", body[(index + 1)...].starts(with: Array(repeating: "#", count: hashes)) {
      index += 2 + hashes
    } else if body[index...].starts(with: close) {
      return index
    } else {
      index += 1
    }
  }
  return nil
}

/// The lines between the marks, without the margin that the closing one gives; nil where a line stands in the margin.
private func withoutMargin(_ body: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard !body.contains("\r") else { return nil }
  var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  guard lines.count >= 2, lines.removeFirst().isEmpty else { return nil }
  let margin = lines.removeLast()
  guard margin.allSatisfy({ $0 == " " }) else { return nil }
  guard lines.allSatisfy({ $0.isEmpty || $0.starts(with: margin) }) else { return nil }
  return Array(lines.map { Array($0.dropFirst(margin.count)) }.joined(separator: ["\n"]))
}

private func unescaped(_ body: [Unicode.Scalar], hashes: Int) -> String? {
  var text = String.UnicodeScalarView()
  var index = 0
  while index < body.count {
    let marks = Array(repeating: "#" as Unicode.Scalar, count: hashes)
    guard body[index] == "\\", body[(index + 1)...].starts(with: marks) else {
      guard !isForbidden(body[index]) else { return nil }
      text.append(body[index])
      index += 1
      continue
    }
    index += 1 + hashes
    guard index < body.count else { return nil }
    switch body[index] {
    case "n": text.append("\n")
    case "r": text.append("\r")
    case "t": text.append("\t")
    case "\"", "\\": text.append(body[index])
    case "u":
      let digits = body[(index + 1)...].dropFirst().prefix { $0 != "}" }
      guard body[index + 1] == "{", let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      text.append(scalar)
      index += digits.count + 2
    default: return nil  // An interpolation, or no escape at all.
    }
    index += 1
  }
  return String(text)
}

/// What must not stand in a literal as it is: it would be lost, warned of, or fool a reader.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
