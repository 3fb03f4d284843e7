import Foundation
import SourceText
import Testing

@testable import Pages

/// Pages as rspec_api_documentation's own templates write them, old and new, in HTML and Markdown: each is read whole.
@Suite struct DefaultTemplateTests {
  private static let folder = packageRoot.appendingPathComponent("Tests/PagesTests/Dumps/Templates")

  private func file(_ name: String) throws -> SourceFile {
    SourceFile(path: name, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent(name))))
  }

  @Test(arguments: ["orders_create.html", "orders_create.md", "orders_list.md", "books_old.html", "books_slate.md"])
  func pagesReadWithoutAWord(name: String) throws {
    var diagnostics = Diagnostics()
    let pages = readPages(try file(name), diagnostics: &diagnostics)
    #expect(diagnostics.all.map { "\($0.place?.description ?? ""): \($0.headline)" } == [])
    try expectRecorded(pages.map { $0.dump() }.joined(), "Templates/\(name).txt")
  }

  @Test(arguments: ["index.html", "index.md"])
  func anIndexIsNoEndpoint(name: String) throws {
    var diagnostics = Diagnostics()
    #expect(readPages(try file(name), diagnostics: &diagnostics).isEmpty)
    #expect(diagnostics.all.map(\.ruleID) == ["not-an-endpoint"])
  }

  /// The same page in both formats says the same, but for what only one of them shows.
  @Test func formatsAgree() throws {
    var diagnostics = Diagnostics()
    let html = try #require(readPages(try file("orders_create.html"), diagnostics: &diagnostics).first)
    let markdown = try #require(readPages(try file("orders_create.md"), diagnostics: &diagnostics).first)
    #expect(html.exchanges.count == 2 && markdown.exchanges.count == 1)
    #expect(html.title?.string == markdown.title?.string)
    for page in [html, markdown] {
      let exchange = try #require(page.exchanges.first)
      #expect(exchange.parameters?.rows.prefix(2).map(\.name.string) == ["order[name]", "order[paid]"])
      #expect(exchange.parameters?.rows.prefix(2).map { $0.flags.required != nil } == [true, false])
      #expect(exchange.responseFields?.rows.map(\.name.string) == ["order[id]"])
      #expect(exchange.curl?.body?.json != nil && exchange.requestBody?.json != nil)
      #expect(exchange.status?.statuses.map(\.code) == [201])
    }
  }
}
