import SourceText

/// The beginning of a line that would announce an endpoint, were its method spelt right: `PTU /shelves/:id`.
struct MisspeltMethod {
  var method: Text
  /// `PUT`.
  var meant: String

  /// nil where the text is a request line, or anything else.
  init?(heading text: Text) {
    let text = text.trimmed
    guard let space = text.bytes.firstIndex(where: Text.isSpace) else { return nil }
    let method = text.slice(0..<(space - text.bytes.startIndex))
    guard (2...8).contains(method.bytes.count), method.bytes.allSatisfy(Self.isLetter),
      method.first.map(Self.isCapital) == true
    else { return nil }
    let target = text.dropping(method.bytes.count).trimmed
    guard target.first == UInt8(ascii: "/"), Self.isTarget(target), !RequestLine.methods.contains(where: method.equals),
      let meant = nearest(to: method.string, among: RequestLine.methods)
    else { return nil }
    self.method = method
    self.meant = meant
  }

  /// Every one in the document. Where endpoints were read, lines such as "Put /shelves" may well be titles.
  static func all(in document: Document, besideEndpoints: Bool) -> [MisspeltMethod] {
    guard document.decoded == nil else { return [] }
    return document.blocks.compactMap(line).compactMap(MisspeltMethod.init).filter {
      !besideEndpoints || $0.method.bytes.allSatisfy(isCapital)
    }
  }

  var diagnostic: (headline: String, help: String) {
    ("\"\(method.string)\" is no method: did you mean \"\(meant)\"?", "no endpoint is read from this line")
  }

  private static func line(of block: Block) -> Text? {
    switch block {
    case .heading(let heading): heading.text.folded
    case .paragraph(let paragraph): paragraph.text.folded
    case .code(let code): code.text.trimmed.firstLine
    case .line(let line): line
    case .table, .list: nil
    }
  }

  /// No white space, but before a remark in brackets.
  private static func isTarget(_ text: Text) -> Bool {
    guard let space = text.bytes.firstIndex(where: Text.isSpace) else { return true }
    return text.dropping(space - text.bytes.startIndex).trimmed.first.map { "([".utf8.contains($0) } == true
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || (0x61...0x7A).contains(byte) }
}
