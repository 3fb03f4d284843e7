import SourceText

extension DecodedFile {
  /// Reads how a file of plain text or Markdown is encoded: by its byte order mark, else UTF-8 if it is that, else
  /// windows-1252.
  package init(text file: SourceFile, diagnostics: inout Diagnostics) {
    self = DecodedFile(file, declared: { _, _ in nil }, diagnostics: &diagnostics).withPlainSpaces
  }

  /// - Parameter declared: what a file without a byte order mark says of itself.
  init(
    _ file: SourceFile, declared: (SourceFile, inout Diagnostics) -> HTMLEncoding?, diagnostics: inout Diagnostics
  ) {
    let bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = Self.utf8(file, start: 3, diagnostics: &diagnostics)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = transcodeUTF16(bytes, isLittleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = transcodeUTF16(bytes, isLittleEndian: false)
    } else {
      switch declared(file, &diagnostics) {
      case .windows1252: self = transcodeWindows1252(bytes)
      case .utf8: self = Self.utf8(file, start: 0, diagnostics: &diagnostics)
      default:
        self = firstInvalidUTF8(in: bytes, from: 0) == nil ? DecodedFile(utf8: bytes) : transcodeWindows1252(bytes)
      }
    }
  }

  private static func utf8(_ file: SourceFile, start: Int, diagnostics: inout Diagnostics) -> DecodedFile {
    guard let invalid = firstInvalidUTF8(in: file.bytes, from: start) else {
      return DecodedFile(utf8: file.bytes, start: start)
    }
    diagnostics.report(.invalidUTF8(at: file.place(of: ByteSpan(invalid))))
    return repairUTF8(file.bytes, start: start)
  }
}

extension Diagnostic {
  fileprivate static func invalidUTF8(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "invalid-utf8", .warning, "bytes that are no UTF-8", at: place,
      help: "Save the page as UTF-8; such bytes are read as U+FFFD.")
  }
}
