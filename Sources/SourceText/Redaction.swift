/// The text with what looks like a token or a password replaced by `…`, for everything that comes out again:
/// diagnostics, carets, explanations, exports.
///
///     redacted("Authorization: bearer eyJhbGciOi")  // "Authorization: bearer …"
///
/// Found are the credentials of RFC 6750 and RFC 7617 (`Bearer …`, `Basic …`) and JSON web tokens wherever they stand.
package func redacted(_ text: String) -> String {
  var output: [UInt8] = []
  let bytes = Array(text.utf8)
  output.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let end = endOfSecret(in: bytes, from: index) {
      output += "…".utf8
      index = end
    } else {
      output.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: output, as: UTF8.self)
}

/// Where the secret ends that begins at `index`, if one does.
private func endOfSecret(in bytes: [UInt8], from index: Int) -> Int? {
  guard index == 0 || !isTokenByte(bytes[index - 1]) else { return nil }
  var end = index
  while end < bytes.count, isTokenByte(bytes[end]) { end += 1 }
  let count = end - index
  if count >= 16, bytes[index...].starts(with: "eyJ".utf8) { return end }
  guard count >= 6 else { return nil }
  return followsScheme(bytes, index) ? end : nil
}

private func followsScheme(_ bytes: [UInt8], _ index: Int) -> Bool {
  for scheme in ["bearer ", "basic "] where index >= scheme.utf8.count {
    let before = bytes[(index - scheme.utf8.count)..<index]
    guard before.elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { continue }
    // "a basic example" is prose; credentials have a digit, a capital, or a sign in them.
    return bytes[index...].prefix { isTokenByte($0) }.contains { !(0x61...0x7A).contains($0) }
  }
  return false
}

/// The characters of `b64token` in RFC 6750.
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-._~+/=".utf8.contains(byte)
  }
}
