import SourceText

extension RequestLine {
  /// The methods of RFC 9110 and RFC 5789 that documentation shows.
  static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  /// Reads `POST /shelves` or `PUT shelves/:id`; nil where the text is anything else.
  ///
  /// What follows the method must have a slash in it, so that "GET started" is prose.
  init?(_ text: Text) {
    let text = text.trimmed
    guard let space = text.bytes.firstIndex(where: Text.isSpace) else { return nil }
    let end = space - text.bytes.startIndex
    let method = text.slice(0..<end)
    guard Self.methods.contains(where: method.equals) else { return nil }
    let target = text.dropping(end).trimmed.withoutQuotes.withoutBase
    guard let first = target.first, first == UInt8(ascii: "/") || target.offset(of: UInt8(ascii: "/")) != nil
    else { return nil }
    self.init(method: method, target: target)
  }

  /// The first line of a request as HTTP writes it: `POST /shelves HTTP/1.1` (RFC 9112, 3); the version may be missing.
  init?(message text: Text) {
    guard var line = RequestLine(text) else { return nil }
    if let space = line.target.bytes.firstIndex(where: Text.isSpace) {
      let end = space - line.target.bytes.startIndex
      let version = line.target.dropping(end).trimmed
      guard version.hasPrefix("HTTP"), version.offset(of: UInt8(ascii: "/")) != nil else { return nil }
      line.target = line.target.slice(0..<end)
    }
    self = line
  }

  /// The same for a line that announces an endpoint: no white space in the target, but for a remark in brackets:
  /// `PUT /shelves/:id (deprecated)`. Or the other way round: `/shelves/:id [PUT]`.
  init?(heading text: Text) {
    guard var line = RequestLine(text) else {
      guard let line = RequestLine(reversed: text.trimmed) else { return nil }
      self = line
      return
    }
    if let space = line.target.bytes.firstIndex(where: Text.isSpace) {
      let end = space - line.target.bytes.startIndex
      let rest = line.target.dropping(end).trimmed
      guard rest.first == UInt8(ascii: "(") || rest.first == UInt8(ascii: "[") else { return nil }
      line.target = line.target.slice(0..<end)
      guard line.target.offset(of: UInt8(ascii: "/")) != nil else { return nil }
    }
    self = line
  }
}

extension RequestLine {
  /// `/shelves/:id [PUT]`, `/shelves (GET)`.
  private init?(reversed text: Text) {
    guard text.first == UInt8(ascii: "/"), let last = text.bytes.last, "])".utf8.contains(last),
      let space = text.bytes.firstIndex(where: Text.isSpace)
    else { return nil }
    let end = space - text.bytes.startIndex
    let remark = text.dropping(end).trimmed
    guard remark.bytes.count > 2, "[(".utf8.contains(remark.first ?? 0) else { return nil }
    let method = remark.slice(1..<(remark.bytes.count - 1))
    guard Self.methods.contains(where: method.equals), end > 1 else { return nil }
    self.init(method: method, target: text.slice(0..<end))
  }
}

extension Text {
  /// `{{base_url}}/shelves`, `$HOST/shelves`, `<base-url>/shelves` without what stands for the base URL.
  var withoutBase: Text {
    guard let slash = offset(of: UInt8(ascii: "/")), slash > 0 else { return self }
    let base = slice(0..<slash).trimmed
    let isTemplate = base.hasPrefix("{{") && base.hasSuffix("}}")
    let isVariable = base.first == UInt8(ascii: "$")
    let words = base.string.lowercased().split { !$0.isLetter }
    let namesBase = words.contains { Self.bases.contains($0) }
    let isBracketed = "{<[".utf8.contains(base.first ?? 0) && "}>]".utf8.contains(base.bytes.last ?? 0)
    return isTemplate || isVariable || isBracketed && namesBase ? dropping(slash) : self
  }

  private static let bases: Set<Substring> = [
    "base", "host", "hostname", "url", "server", "domain", "endpoint", "baseurl", "ip", "address", "api", "site",
    "instance",
  ]

  /// `"/shelves/:id"` without its quotes.
  fileprivate var withoutQuotes: Text {
    guard let first = first, "\"'`".utf8.contains(first), bytes.count > 2, bytes.last == first else { return self }
    return slice(1..<(bytes.count - 1)).trimmed
  }
}
