import Schema

extension API {
  /// Takes examples away that no client could send, since they lack a query parameter which the page itself requires;
  /// a lint tells of them.
  mutating func leaveOutUnsendableExamples() {
    for group in groups.indices {
      for index in groups[group].operations.indices {
        let required = groups[group].operations[index].queryParameters.filter(\.isRequired).map(\.name)
        guard !required.isEmpty else { continue }
        groups[group].operations[index].examples.removeAll { example in
          !required.allSatisfy(example.request.queryNames.contains)
        }
      }
    }
  }
}

extension Example.Request {
  /// The names in the target's query, `[]` behind the name of a list left out.
  fileprivate var queryNames: Set<String> {
    guard let start = target.firstIndex(of: "?") else { return [] }
    return Set(
      target[target.index(after: start)...].split(separator: "&").map { pair in
        let name = decodedQuery(pair.prefix { $0 != "=" })
        return name.hasSuffix("[]") ? String(name.dropLast(2)) : name
      })
  }
}

/// Text of a query without its encoding (RFC 3986, 2.1; `+` as forms write a space).
func decodedQuery(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
