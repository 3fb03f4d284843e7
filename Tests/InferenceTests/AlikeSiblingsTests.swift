import Inference
import JSONText
import Schema
import SourceText
import Testing

/// Alike things that stand side by side in an object of nothing else are one model; two things are two.
@Suite struct AlikeSiblingsTests {
  private static let pages = [
    TablePage(
      "GET /books/:id",
      answer: """
        {"id": "12", "links": {"self": {"href": "/books/12"}, "lend": {"href": "/books/12/loans", "method": "POST"}}, \
        "relationships": {"author": {"data": {"id": "7"}}, "shelf": {"data": {"id": "1"}}, "tags": {"data": [{"id": "3"}]}}, \
        "author": {"name": "Austen", "born": 1775}, "printer": {"name": "Egerton", "born": 1750}}
        """
    ).at("books.md"),
    TablePage(
      "GET /shelves/:id",
      answer: """
        {"id": "1", "links": {"self": {"href": "/shelves/1"}}, "relationships": {"room": {"data": null}}, \
        "cover": {"href": "/covers/1"}}
        """
    ).at("shelves.md"),
  ]

  private static func type(_ api: API, _ model: String, _ field: String) -> SchemaType? {
    api.model(named: model)?.record?.fields.first { $0.name == field }?.type
  }

  @Test func linksAndRelationsAreOneThingEach() throws {
    let api = infer(Self.pages).api
    let link = SchemaType.model(ModelReference("Link"))
    let holders = api.models.filter { $0.name.hasSuffix("Links") }
    #expect(holders.count == 2)
    for field in holders.flatMap({ $0.record?.fields ?? [] }) { #expect(field.type == link, "\(field.name)") }
    #expect(api.model(named: "Link")?.record?.fields.map(\.name) == ["href", "method"])
    let covers = api.models.flatMap { $0.record?.fields ?? [] }.filter { $0.name == "cover" }
    #expect(covers.map(\.type) == [link], "what holds a link and nothing else is a link")
    let relations = api.models.filter { $0.name.hasSuffix("Relationships") }.flatMap { $0.record?.fields ?? [] }
    let types = Dictionary(relations.map { ($0.name, $0.type) }) { first, _ in first }
    #expect(types["author"] == .model(ModelReference("Relationship")) && types["shelf"] == types["author"])
    #expect(types["tags"] != types["author"], "a list of them is another thing")
  }

  /// They look alike, beside fields of their own: a person would write two types.
  @Test func anAuthorAndAPrinterAreTwoThings() throws {
    let api = infer(Self.pages).api
    let fields = api.models.flatMap { $0.record?.fields ?? [] }
    let author = try #require(fields.first { $0.name == "author" && $0.type != .model(ModelReference("Relationship")) })
    let printer = try #require(fields.first { $0.name == "printer" })
    #expect(author.type != printer.type)
  }

  @Test func correctionsSplitAndRenameThem() throws {
    let text = """
      [{"target": "Link", "name": "Hyperlink", "reason": "r"},
       {"target": "BookLinks.lend", "split": "Action", "reason": "r"}]
      """
    let holder = try #require(
      infer(Self.pages).api.models.first { model in
        model.record?.fields.contains { $0.name == "lend" } ?? false
      })
    let corrected = text.split(separator: "BookLinks", omittingEmptySubsequences: false).joined(separator: holder.name)
    let file = SourceFile(path: "specless.json", text: corrected)
    var diagnostics = Diagnostics()
    let corrections = Corrections(reading: try JSONDocument(corrected).root, of: file, diagnostics: &diagnostics)
    let (api, told) = infer(Self.pages, corrections: corrections)
    #expect(told.filter { $0.severity == .error }.isEmpty && diagnostics.all.isEmpty, "\(told.map(\.headline))")
    #expect(Self.type(api, holder.name, "lend") == .model(ModelReference("Action")))
    #expect(Self.type(api, holder.name, "self") == .model(ModelReference("Hyperlink")))
  }
}
