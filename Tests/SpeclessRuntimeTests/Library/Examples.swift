import SpeclessRuntime

public enum Examples {
  public static let all: [DocumentedExample] = [createBook, listShelfBooks]

  static let createBook = DocumentedExample(
    CreateBook.self, name: "Creating a Book", page: "books/create.txt",
    request: .init(
      method: .post, target: "https://api.[your-domain.com]/books",
      headers: ["Content-Type": "application/x-www-form-urlencoded", "Cookie": ""],
      body: #"""
        {
          "pages": 474.0,
          "title": "Emma",
          "genre": "novel"
        }
        """#),
    response: .init(
      status: 201, headers: ["Content-Type": "application/json;charset=utf-8"],
      body: #"""
        {
          "metadata": {"guid": "b-1", "created_at": "2015-03-03T01:51:08+01:00", "updated_at": null},
          "entity": {"title": "Emma", "pages": 474, "genre": "novel", "tags": []}
        }
        """#))

  static let listShelfBooks = DocumentedExample(
    ListShelfBooks.self, name: "List all Books of a Shelf", page: "shelves/books.txt",
    request: .init(
      method: .get, target: "/shelves/s-1/books?exclude-relations=a,b&page=2&q=title+IN+Emma%2CPersuasion"),
    response: .init(status: 200, body: #"{"total_results": 0, "next_url": null, "resources": []}"#))
}
