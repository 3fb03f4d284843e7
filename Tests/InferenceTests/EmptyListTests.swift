import Inference
import Schema
import Testing

/// What a list holds that every example shows empty.
@Suite struct EmptyListTests {
  @Test func itsPathTellsWhatItHolds() throws {
    let books = TablePage(
      "GET /books", answer: #"{"items": [{"id": "1", "url": "/books/1", "title": "Emma"}], "next_url": null}"#)
    let empty = TablePage("GET /authors/:id/books", answer: #"{"items": [], "next_url": null}"#)
    let api = infer([books.at("books.md"), empty.at("empty.md")]).api
    let types = api.operations.map { $0.responses[0].contents[0].type.description }
    #expect(Set(types).count == 1 && types.count == 2, "\(types)")
    let alone = infer([empty.at("empty.md")]).api
    #expect(alone.operations[0].responses[0].contents[0].type.references.first?.arguments == [.any])
  }
}
