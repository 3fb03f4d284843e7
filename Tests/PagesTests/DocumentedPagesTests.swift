import Foundation
import SourceText
import Testing

@testable import Pages

/// The five pages of `api-docs` are read whole: what is on them is in the dump, and nothing is left over.
@Suite struct DocumentedPagesTests {
  @Test func fivePagesReadWithoutAWord() throws {
    let files = try documentedPages()
    #expect(files.count == 5)
    for file in files {
      var diagnostics = Diagnostics()
      let pages = readPages(file, diagnostics: &diagnostics)
      #expect(diagnostics.all.map { "\($0.place?.description ?? ""): \($0.headline)" } == [])
      let name = URL(fileURLWithPath: file.path).deletingPathExtension().lastPathComponent
      try expectRecorded(pages.map { $0.dump() }.joined(), name + ".txt")
    }
  }

  @Test func dumpsShowNoToken() throws {
    for file in try documentedPages() {
      var diagnostics = Diagnostics()
      let dump = readPages(file, diagnostics: &diagnostics).map { $0.dump() }.joined()
      #expect(!dump.contains("eyJ"))
    }
  }

  /// A text without a map is a slice of the file, byte for byte.
  @Test func textsStandWhereTheySay() throws {
    for file in try documentedPages() {
      var diagnostics = Diagnostics()
      for page in readPages(file, diagnostics: &diagnostics) {
        for text in page.allTexts where text.map.isEmpty {
          #expect(file.bytes[text.span.range].elementsEqual(text.bytes), "\(file.place(of: text.span)) \(text.string)")
        }
        for text in page.allTexts { expectMapped(text, in: file) }
      }
    }
  }

  /// Each byte of a mapped text leads to the same byte of the file, but for spaces and joints.
  private func expectMapped(_ text: Text, in file: SourceFile) {
    for (offset, byte) in text.bytes.enumerated() where !text.map.isEmpty && byte != 0x20 {
      #expect(file.bytes[text.sourceSpan(of: offset..<(offset + 1)).lower] == byte, "\(text.string) at \(offset)")
    }
  }
}
