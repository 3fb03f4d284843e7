import SourceText

/// How a file's bytes spell characters: by its byte order mark, else by its `<meta>`, else UTF-8 if it is that, else
/// windows-1252 (WHATWG HTML, section 13.2.3, as far as files on disk go).
enum HTMLEncoding: Sendable, Hashable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// By a label such as `utf-8` or `ISO-8859-1` (WHATWG Encoding, section 4.2).
  init?(label: some Sequence<UInt8>) {
    switch String(decoding: label.map(\.lowerCased), as: UTF8.self) {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8": self = .utf8
    // A meta element that could be read is not UTF-16, so the standard takes these for UTF-8.
    case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "csunicode", "iso-10646-ucs-2": self = .utf8
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "l1",
      "ascii", "us-ascii", "ansi_x3.4-1968", "cp819", "ibm819", "csisolatin1", "iso-ir-100", "iso_8859-1:1987":
      self = .windows1252
    default: return nil
    }
  }
}

extension DecodedFile {
  /// Reads how a file of HTML is encoded; says so where it is in no encoding that is known here, or not what it claims.
  package init(_ file: SourceFile, diagnostics: inout Diagnostics) {
    self.init(file, declared: Self.declaredEncoding, diagnostics: &diagnostics)
  }

  /// `<meta charset="utf-8">`, or its older form with `http-equiv`, in the first 1,024 bytes.
  private static func declaredEncoding(_ file: SourceFile, diagnostics: inout Diagnostics) -> HTMLEncoding? {
    var tokenizer = HTMLTokenizer(DecodedFile(utf8: Array(file.bytes.prefix(1024))))
    while let token = tokenizer.next() {
      guard token.kind == .startTag, token.element == .meta, let label = tokenizer.encodingLabel() else { continue }
      if let encoding = HTMLEncoding(label: label.bytes) { return encoding }
      diagnostics.report(.unknownEncoding(label, at: file.place(of: label.span)))
    }
    return nil
  }
}

extension HTMLTokenizer {
  /// What the `<meta>` that was just read says about the encoding.
  fileprivate func encodingLabel() -> Text? {
    if let charset = attribute("charset") { return input.text(charset).trimmed }
    guard let kind = attribute("http-equiv"), let content = attribute("content"),
      input.text(kind).bytes.map(\.lowerCased).elementsEqual("content-type".utf8)
    else { return nil }
    let text = input.text(content)
    return Array(text.bytes).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes.hasWord("charset", at: index) {
          let equals = bytes.skipSpace(from: index + 7)
          guard equals < bytes.count, bytes[equals] == .equals else { return nil }
          var lower = bytes.skipSpace(from: equals + 1)
          if lower < bytes.count, bytes[lower] == .quote || bytes[lower] == .apostrophe { lower += 1 }
          var upper = lower
          while upper < bytes.count, !bytes[upper].isHTMLSpace, bytes[upper] != .semicolon, bytes[upper] != .quote,
            bytes[upper] != .apostrophe
          { upper += 1 }
          return text.slice(lower..<upper)
        }
        index += 1
      }
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownEncoding(_ label: Text, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "unknown-encoding", .warning, "unknown encoding \"\(label.string)\"", at: place,
      help: "Save the page as UTF-8; it is read as UTF-8 if its bytes allow, else as windows-1252.")
  }
}
