import Foundation
import SourceText
import Testing

@testable import Pages

/// Laws that hold for any bytes. The seed of a run is printed; `SPECLESS_SEED` repeats it.
@Suite("HTML laws")
struct HTMLPropertyTests {
  /// Protects against crashes, endless loops and lost bytes: tokens lie one behind the other and cover the file.
  @Test func tokensCoverTheFile() {
    var random = SeededRandom.forThisRun()
    for round in 0..<400 {
      let bytes = round % 2 == 0 ? random.bytes(upTo: 300) : random.mutated(Array(HTMLPropertyTests.page.utf8))
      var diagnostics = Diagnostics()
      let file = SourceFile(path: "page.html", bytes: bytes)
      let input = DecodedFile(file, diagnostics: &diagnostics)
      for content in HTMLTokenizer.Content.allCases {
        expectCover(input, of: file, content)
      }
      let document = readHTML(file, diagnostics: &diagnostics)
      for block in document.blocks {
        #expect(block.span.lower >= 0 && block.span.upper <= bytes.count, "\(bytes)")
      }
      _ = document.dump()
    }
  }

  private func expectCover(_ input: DecodedFile, of file: SourceFile, _ content: HTMLTokenizer.Content) {
    var tokenizer = HTMLTokenizer(input)
    tokenizer.enter(content, until: Array("td".utf8))
    var place = input.fileSpan(ByteSpan(input.start, input.start)).lower
    while let token = tokenizer.next() {
      let span = input.fileSpan(token.span)
      #expect(span.lower == place && token.span.count > 0, "\(file.bytes)")
      place = span.upper
      for piece in [token.content] + tokenizer.attributes.flatMap({ [$0.name, $0.value] }) where token.kind == .startTag
      {
        #expect(token.span.lower <= piece.span.lower && piece.span.upper <= token.span.upper, "\(file.bytes)")
      }
      let text = input.text(token.content)
      #expect(text.map.map(\.decoded) == text.map.map(\.decoded).sorted(), "\(file.bytes)")
      #expect(text.map.allSatisfy { $0.source <= file.bytes.count }, "\(file.bytes)")
    }
    #expect(place == file.bytes.count, "\(file.bytes)")
  }

  /// Protects "nothing is dropped in silence": in any soup of tags, each word comes out once, from its own place.
  @Test func everyWordIsRead() {
    var random = SeededRandom.forThisRun()
    for _ in 0..<300 {
      var html = ""
      var words: [String: Int] = [:]
      for number in 0..<random.below(60) {
        let tag = Self.tags[random.below(Self.tags.count)]
        switch random.below(5) {
        case 0: html += "</\(tag)>"
        case 1, 2: html += "<\(tag) class=\"c\(number % 3)\">"
        default:
          html += " "
          words["w\(number)"] = html.utf8.count
          html += "w\(number) &amp;\n "
        }
      }
      var diagnostics = Diagnostics()
      let file = SourceFile(path: "page.html", text: html)
      var found: [String: Int] = [:]
      for text in texts(of: readHTML(file, diagnostics: &diagnostics)) {
        let pieces = text.bytes.split { $0 == 0x20 || $0 == 0x0A }
        for piece in pieces where piece.first == UInt8(ascii: "w") {
          let lower = piece.startIndex - text.bytes.startIndex
          let word = String(decoding: piece, as: UTF8.self)
          #expect(found[word] == nil, "twice \(word): \(html)")
          found[word] = text.sourceSpan(of: lower..<(lower + piece.count)).lower
        }
      }
      #expect(found == words, "\(html)")
    }
  }

  private func texts(of document: Document) -> [Text] {
    document.blocks.flatMap { block -> [Text] in
      switch block {
      case .heading(let heading): [heading.text]
      case .paragraph(let paragraph): [paragraph.text]
      case .code(let code): [code.text]
      case .line(let text): [text]
      case .list(let list): list.items
      case .table(let table): (table.header + table.rows.flatMap(\.cells)).flatMap { [$0.text] + $0.items }
      }
    }
  }

  private static let tags = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th", "caption", "colgroup",
    "h1", "h3", "pre", "code", "b", "span", "br", "hr", "blockquote", "option", "svg", "a", "form", "body", "x-unknown",
  ]

  static let page = """
    <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "strict.dtd"><html><head><meta charset="utf-8"><title>Shelves</title>
    <script>if (a < b) { "</b>" } <!-- <script> --></script></head><body class=x><h1>Shelves &amp; b\u{F6}oks</h1><!-- a -- b -->
    <table class="fields"><tr><th>Name</th></tr><tr class='deprecated'><td><span class="name">colour</span><ul><li>r&eacute;d
    </ul></td></tr></table><pre class="json">\n{"a": &quot;b&quot;, &#x1F600; &#150;}</pre><svg><![CDATA[x]]></svg></>a</ br><br/>
    """
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  static func forThisRun(of test: String = #function) -> SeededRandom {
    let given = ProcessInfo.processInfo.environment["SPECLESS_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0...UInt64.max)
    print("\(test): SPECLESS_SEED=\(seed)")
    return SeededRandom(seed: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// Bytes of which many mean something in HTML.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    let telling =
      Array("<>/!-?=\"'&#;xX[]abcdoctypescriptCDATApublic \n\r\t".utf8) + [0, 0x0C, 0x80, 0xC3, 0xA9, 0xFF, 0xFE]
    return (0..<below(count)).map { _ in telling[below(telling.count)] }
  }

  /// A page with bytes changed, taken out, doubled, and perhaps cut off.
  mutating func mutated(_ page: [UInt8]) -> [UInt8] {
    var page = page
    for _ in 0..<(1 + below(8)) where !page.isEmpty {
      let index = below(page.count)
      switch below(5) {
      case 0: page[index] = UInt8(truncatingIfNeeded: next())
      case 1: page.remove(at: index)
      case 2: page.insert(UInt8(ascii: "<"), at: index)
      case 3: page.insert(contentsOf: page[index..<min(page.count, index + 40)], at: below(page.count))
      default: page.removeSubrange(index..<min(page.count, index + below(20)))
      }
    }
    if below(4) == 0, !page.isEmpty { page.removeSubrange(below(page.count)...) }
    return page
  }
}
