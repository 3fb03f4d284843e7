/// A path to a value inside a JSON document (RFC 6901), such as `/books/0/title`. The empty path is the whole document.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// Keys and 0-based indices from the outside inwards, unescaped.
  package let tokens: [String]

  package init(_ tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Reads a pointer; nil if it is neither empty nor begins with `/`, or if `~` is not followed by `0` or `1`.
  package init?(parsing text: String) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    // Scalars, since a combining mark after a slash makes another Character of it.
    let parts = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, first.isEmpty else { return nil }
    var tokens: [String] = []
    for part in parts.dropFirst() {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  /// The pointer as RFC 6901 writes it: `~` in a token as `~0`, `/` as `~1`.
  package var description: String {
    var text = String.UnicodeScalarView()
    for token in tokens {
      text.append("/")
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text.append(contentsOf: "~0".unicodeScalars)
        case "/": text.append(contentsOf: "~1".unicodeScalars)
        default: text.append(scalar)
        }
      }
    }
    return String(text)
  }

  /// The path one key further in.
  package func appending(_ key: String) -> JSONPointer {
    JSONPointer(tokens + [key])
  }

  /// The path one 0-based index further in.
  package func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  private static func unescaped(_ part: Substring.UnicodeScalarView) -> String? {
    var token = String.UnicodeScalarView()
    var scalars = part.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "~" else {
        token.append(scalar)
        continue
      }
      switch scalars.next() {
      case "0": token.append("~")
      case "1": token.append("/")
      default: return nil
      }
    }
    return String(token)
  }
}

extension JSONPointer {
  /// The path as people like to read it in a message: `$.books[0].title`, with `["…"]` around keys that are no plain
  /// names. A key of digits looks like an index here; use `description` where that matters.
  package var displayPath: String {
    tokens.reduce(into: "$") { path, token in
      if Self.index(token) != nil {
        path += "[\(token)]"
      } else if Self.isPlainName(token) {
        path += ".\(token)"
      } else {
        path += "[\(JSONValue.string(token))]"
      }
    }
  }

  /// A token as index of an array: digits without a leading zero.
  static func index(_ token: String) -> Int? {
    guard token.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return token.utf8.count > 1 && token.utf8.first == UInt8(ascii: "0") ? nil : Int(token)
  }

  private static func isPlainName(_ token: String) -> Bool {
    guard let first = token.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return token.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "-" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
    }
  }
}
