import Foundation
import Testing

@testable import specless

/// A change of the pages is a small change of the Swift: which files change, and how many lines at most, is measured.
struct SmallDiffTests {
  private static let things = ["Author", "Book", "Lamp", "Shelf"]

  private func library() throws -> Workplace {
    let workplace = try Workplace()
    for thing in Self.things {
      try workplace.write(page(thing, ["name", "colour"]), to: "api-docs/\(thing.lowercased())s/create.txt")
    }
    workplace.run("generate", "--quiet")
    return workplace
  }

  private func page(_ thing: String, _ fields: [String]) -> String { BookPages.creating(thing, fields: fields) }

  @Test func anUnrelatedPageAddsItsFilesAndItsNameInLists() throws {
    let workplace = try library()
    let edits = try workplace.edits { try workplace.write(page("Chair", ["name"]), to: "api-docs/chairs/create.txt") }
    // A title, and a computed property of three lines.
    let lists = ["Client.swift": 4, "Server.swift": 3, "Examples/Examples.swift": 2]
    for (path, edit) in edits {
      if let most = lists[path] {
        #expect(edit.added <= most && edit.removed <= 1, "\(path): \(edit)")
      } else {
        #expect(path.contains("Chair") && edit.removed == 0, "\(path) has nothing to do with chairs: \(edit)")
      }
    }
    #expect(Set(lists.keys).isSubset(of: edits.keys))
    #expect(
      edits.keys.sorted().filter { lists[$0] == nil } == [
        "Chairs/ChairsAPI.swift", "Chairs/ChairsClient.swift", "Chairs/CreateChair.swift",
        "Examples/ChairsExamples.swift",
        "Models/Chair.swift",
      ])
  }

  @Test func aPageThatGoesTakesWhatItAdded() throws {
    let workplace = try library()
    let before = try workplace.files(in: "Generated")
    _ = try workplace.edits { try workplace.write(page("Chair", ["name"]), to: "api-docs/chairs/create.txt") }
    _ = try workplace.edits { try workplace.remove("api-docs/chairs") }
    #expect(try workplace.files(in: "Generated") == before)
  }

  @Test func aRewordedDescriptionIsOneComment() throws {
    let workplace = try library()
    let edits = try workplace.edits {
      let text = try workplace.read("api-docs/books/create.txt")
      try workplace.write(
        text.replacing("The colour of the Book", with: "How it looks"), to: "api-docs/books/create.txt")
    }
    #expect(edits.count <= 2 && edits.keys.allSatisfy { $0.contains("Book") }, "\(edits)")
    #expect(edits.values.allSatisfy { $0 == (1, 1) }, "\(edits)")
  }

  @Test func aFieldAddedTouchesItsModelItsBodyAndItsExample() throws {
    let workplace = try library()
    let edits = try workplace.edits {
      try workplace.write(page("Book", ["name", "colour", "size"]), to: "api-docs/books/create.txt")
    }
    #expect(edits.keys.sorted() == ["Books/CreateBook.swift", "Examples/BooksExamples.swift", "Models/Book.swift"])
    for (path, edit) in edits { #expect(edit.added <= 8 && edit.removed <= 3, "\(path): \(edit)") }
  }

  /// Fields that tables alone tell of, dotted ones among them, stand in the tables' order, whatever the alphabet says.
  @Test func aFieldRenamedKeepsItsPlace() throws {
    let workplace = try library()
    let blank = "|\n|\n|\n|\n"
    let rows = "meta.label\n|\nWhat it says\n\(blank)size\n|\nIts size\n\(blank)"
    let page = page("Book", ["name"]).replacing("|\nBody\n{", with: "|\n\(rows)Body\n{")
    try workplace.write(page, to: "api-docs/books/create.txt")
    workplace.run("generate", "--quiet")
    let edits = try workplace.edits {
      try workplace.write(page.replacing("size\n|\nIts", with: "a_size\n|\nIts"), to: "api-docs/books/create.txt")
    }
    #expect(edits.keys.sorted() == ["Books/CreateBook.swift"])
    #expect(edits.values.allSatisfy { $0 == (5, 5) }, "\(edits)")
    #expect(workplace.run("diff", "api-docs", "api-docs").out == "no changes\n")
  }

  @Test func aStatusChangedTouchesItsOperation() throws {
    let workplace = try library()
    let edits = try workplace.edits {
      let text = try workplace.read("api-docs/books/create.txt")
      try workplace.write(text.replacing("201 Created", with: "200 OK"), to: "api-docs/books/create.txt")
    }
    #expect(
      edits.keys.sorted() == ["Books/BooksAPI.swift", "Books/CreateBook.swift", "Examples/BooksExamples.swift"])
    #expect(edits.values.allSatisfy { $0 == (1, 1) }, "\(edits)")
  }

  @Test func aPageOfAnotherNameChangesWhereItIsNamed() throws {
    let workplace = try library()
    let edits = try workplace.edits {
      let text = try workplace.read("api-docs/books/create.txt")
      try workplace.remove("api-docs/books/create.txt")
      try workplace.write(text, to: "api-docs/books/new.txt")
    }
    #expect(edits.keys.sorted() == ["Books/CreateBook.swift", "Examples/BooksExamples.swift"])
    #expect(edits.values.allSatisfy { $0.added <= 2 && $0.removed <= 2 }, "\(edits)")
  }

  @Test func timesOfFilesChangeNothing() throws {
    let workplace = try library()
    let edits = try workplace.edits {
      let old = Date(timeIntervalSince1970: 1_000_000_000)
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: workplace.path("api-docs/books/create.txt"))
    }
    #expect(edits.isEmpty)
  }
}
