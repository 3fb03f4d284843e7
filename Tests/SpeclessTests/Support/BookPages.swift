@testable import specless

/// Small pages in the form of the documents that we read.
enum BookPages {
  /// `POST /<things>` with the fields as body and answer.
  static func creating(_ thing: String, fields: [String]) -> String {
    let values = fields.map { "\"\($0)\": \"some \($0)\"" }.joined(separator: ",\n")
    let rows = fields.map { "\($0)\n|\nThe \($0) of the \(thing)\n|\n|\n|\n|\n" }.joined()
    return """
      Creating a \(thing)
      POST /v1/\(thing.lowercased())s
      Request
      Route
      POST /v1/\(thing.lowercased())s
      Body
      Name |
      Description |
      Default |
      Valid Values |
      Example Values |
      \(rows)Body
      {
      \(values)
      }
      cURL
      curl "https://api.[your-domain.com]/v1/\(thing.lowercased())s" -d '{
      \(values)
      }' -X POST \\
      -H "Authorization: bearer A1b2C3d4E5f6A1b2C3d4E5f6" \\
      -H "Host: example.org" \\
      -H "Content-Type: application/json" \\
      -H "Cookie: "
      Response
      Headers
      Status
      201 Created
      Body
      {
      \(values)
      }

      """
  }
}

extension Workplace {
  /// A folder `api-docs` with a page about shelves and one about books.
  static func withPages() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(BookPages.creating("Shelf", fields: ["name", "colour"]), to: "api-docs/shelves/create.txt")
    try workplace.write(BookPages.creating("Book", fields: ["title"]), to: "api-docs/books/create.txt")
    return workplace
  }
}
