import SourceText
import Testing

@testable import Pages

/// Which layout reads a page.
@Suite struct LayoutChoiceTests {
  private struct Everything: Layout {
    let id = "everything"
    func claims(_ document: Document) -> Bool { true }
    func read(_ document: Document, diagnostics: inout Diagnostics) -> FileReading { FileReading() }
  }

  @Test func twoLayoutsThatClaimAPageAreToldOf() {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "page.txt", text: "List Shelves\nGET /shelves\nRequest\n")
    let pages = readPages(file, layouts: allLayouts + [Everything()], diagnostics: &diagnostics)
    #expect(pages.map(\.layout) == ["rspec-api-documentation"])
    #expect(diagnostics.all.map(\.ruleID) == ["several-layouts"])
  }

  @Test func aLayoutMayFindNothing() {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "page.txt", text: "Prose")
    #expect(readPages(file, layouts: [Everything()], diagnostics: &diagnostics).isEmpty)
    #expect(diagnostics.all.map(\.ruleID) == ["not-an-endpoint"])
  }

  @Test func idsAreUnique() {
    #expect(Set(allLayouts.map(\.id)).count == allLayouts.count)
  }

  @Test func formatIsToldByContent() {
    #expect(Document.Format(of: Array(" \n<!DOCTYPE html>".utf8)) == .html)
    #expect(Document.Format(of: Array("<div>".utf8)) == .html)
    #expect(Document.Format(of: Array("< 3 shelves".utf8)) == .text)
    #expect(Document.Format(of: []) == .text)
  }
}
