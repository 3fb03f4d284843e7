import JSONText
import SourceText

extension CURLCommand {
  /// Reads a cURL command line:
  ///
  ///     curl "https://api.example.com/shelves" -d '{"name":"Fiction"}' -X POST \
  ///       -H "Content-Type: application/json"
  init(reading text: Text) {
    self.init(text: text)
    let quoted = Self.jsonWithApostrophe(in: text)
    let parts = quoted.map { [text.slice(0..<$0.lowerBound), text.slice($0.upperBound..<text.bytes.count)] } ?? [text]
    let split = parts.map(ShellWords.split)
    var words = split.flatMap(\.self)[...]
    // The option that the quoted JSON is the value of.
    let before = split[0].count
    if quoted != nil, before > 0 { words.remove(at: before - 1) }
    if words.first?.equals("curl") == true { words.removeFirst() }
    var data = quoted.map { text.slice(($0.lowerBound + 1)..<($0.upperBound - 1)).trimmed }
    while let word = words.popFirst() {
      guard let option = Option(word) else {
        if url == nil { url = word }
        continue
      }
      guard let value = option.value ?? words.popFirst() else { break }
      switch option.kind {
      case .method: method = value
      case .header: if let header = Header(line: value) { headers.append(header) }
      case .data: data = data?.joined(with: value, separator: "&") ?? value
      case .form: if let part = Self.formPart(value) { form.append(part) }
      case .url: url = value
      case .other: break
      }
    }
    body = data.flatMap { $0.isBlank ? nil : Body(reading: $0) }
  }

  /// Where JSON stands in single quotes with an apostrophe in it, quotes included: `'{"name": "O'Neill"}'`. A shell would
  /// end the quote there; pages show it all the same.
  private static func jsonWithApostrophe(in text: Text) -> Range<Int>? {
    let quote = UInt8(ascii: "'")
    let bytes = Array(text.bytes)
    guard
      let start = bytes.indices.dropLast().first(where: { bytes[$0] == quote && "{[".utf8.contains(bytes[$0 + 1]) }),
      let end = Brackets.end(in: bytes, from: start + 1, limit: bytes.count)
    else { return nil }
    guard bytes[(start + 1)..<end].contains(quote), !bytes[(start + 1)..<end].contains(UInt8(ascii: "\\")),
      let close = bytes[end...].firstIndex(where: { !Text.isSpace($0) }), bytes[close] == quote,
      (try? JSONDocument(bytes[(start + 1)..<end])) != nil
    else { return nil }
    return start..<(close + 1)
  }

  /// `bits=@file.zip`
  private static func formPart(_ text: Text) -> Header? {
    guard let sign = text.offset(of: UInt8(ascii: "=")) else { return nil }
    return Header(name: text.slice(0..<sign), value: text.dropping(sign + 1))
  }

  /// An option that takes a value: `-X POST`, `-XPOST`, `--request POST`, `--request=POST`.
  private struct Option {
    enum Kind { case method, header, data, form, url, other }

    var kind: Kind
    var value: Text?

    private static let names: [(short: String?, long: String, kind: Kind)] = [
      ("-X", "--request", .method), ("-H", "--header", .header), ("-d", "--data", .data),
      (nil, "--data-raw", .data), (nil, "--data-binary", .data), (nil, "--data-ascii", .data),
      (nil, "--json", .data), (nil, "--data-urlencode", .data), ("-F", "--form", .form),
      (nil, "--form-string", .form), (nil, "--url", .url), ("-u", "--user", .other), ("-o", "--output", .other),
      ("-b", "--cookie", .other), ("-A", "--user-agent", .other), ("-e", "--referer", .other),
      ("-w", "--write-out", .other), ("-m", "--max-time", .other), ("-x", "--proxy", .other),
      ("-T", "--upload-file", .other), ("-c", "--cookie-jar", .other),
    ]

    /// Nil for a bare word; an option that takes no value has an empty one.
    init?(_ word: Text) {
      guard word.first == UInt8(ascii: "-"), word.bytes.count > 1 else { return nil }
      for name in Self.names {
        if word.equals(name.long) || name.short.map(word.equals) == true {
          (kind, value) = (name.kind, nil)
          return
        }
        if word.hasPrefix(name.long + "=") {
          (kind, value) = (name.kind, word.dropping(name.long.utf8.count + 1))
          return
        }
        if let short = name.short, word.hasPrefix(short) {
          (kind, value) = (name.kind, word.dropping(2))
          return
        }
      }
      (kind, value) = (.other, word.dropping(word.bytes.count))
    }
  }
}
