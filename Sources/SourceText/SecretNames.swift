/// Whether a value is a secret by its name and its looks: of `password`, `client_secret` or `apiKey`, and no word.
///
///     isSecret("0f3a9c1be8d2", of: "api_key")   // true
///     isSecret("your-api-key", of: "api_key")   // false: it stands for a secret
///     isSecret("0f3a9c1be8d2", of: "version")   // false
package func isSecret(_ value: String, of name: String) -> Bool {
  guard isSecretName(name.utf8) else { return false }
  return !secretRanges(in: Array("\"password\": \"\(value.filter { $0 != "\"" })\"".utf8)).isEmpty
}

/// The value with its secrets redacted, all of it if its name tells that it is one; quotes around it are kept.
package func redacted(_ value: String, of name: String) -> String {
  guard isSecret(value, of: name) else { return redacted(value) }
  let isQuoted = value.count > 1 && value.first == "\"" && value.last == "\""
  return isQuoted ? "\"\(redactionMark)\"" : redactionMark
}

/// Whether values of this name are secrets, however it is spelt: `api_key`, `apiKey`, `x-api-key`, `db_password`.
func isSecretName(_ name: some BidirectionalCollection<UInt8>) -> Bool {
  guard let last = name.last, let other = name.dropLast().last, mayEndSecretName(other, last) else { return false }
  let plain = name.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
  return secretEnds.contains { plain.count >= $0.count && plain.suffix($0.count).elementsEqual($0) }
}

private let secretEnds = [
  "password", "passwd", "secret", "accesstoken", "refreshtoken", "idtoken", "authtoken", "privatekey", "apikey",
  "secretkey", "accesskey",
].map { Array($0.utf8) }

/// The last two letters of those endings, in either case: most names need no closer look.
func mayEndSecretName(_ first: UInt8, _ last: UInt8) -> Bool {
  switch (first | 0x20, last | 0x20) {
  case (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "w"), UInt8(ascii: "d")): true
  case (UInt8(ascii: "e"), let last):
    last == UInt8(ascii: "t") || last == UInt8(ascii: "n") || last == UInt8(ascii: "y")
  default: false
  }
}

/// The lint that finds secrets; where it points at, nothing is quoted.
package let secretRuleID = "secret-in-page"

/// Words that stand for a secret.
let standIns: Set<String> = [
  "password", "passwd", "passphrase", "pass", "pwd", "secret", "token", "key", "apikey", "pw", "value", "example",
  "test", "user", "client", "my", "your", "some", "name", "demo",
]

/// Whether a text is made of letters and digits that make no word: at least eight of them, words with a number behind
/// them (`secret-42`, `token1`) not counted.
func looksRandom(_ value: some Sequence<UInt8>) -> Bool {
  let runs = Array(value).split { !isLetterOrDigit($0) }
  if runs.contains(where: { $0.count >= 30 }) { return true }
  return runs.reduce(0) { $0 + (isWordAndNumber($1) ? 0 : $1.count) } >= 8
}

/// `books`, `42`, `Secret7`.
private func isWordAndNumber(_ run: ArraySlice<UInt8>) -> Bool {
  let digits = run.drop { !isDigit($0) }
  if digits.isEmpty || run.allSatisfy(isDigit) { return true }
  guard digits.allSatisfy(isDigit) else { return false }
  return standIns.contains(String(decoding: run.prefix { !isDigit($0) }, as: UTF8.self).lowercased())
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
