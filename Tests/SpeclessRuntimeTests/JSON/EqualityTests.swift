import SpeclessRuntime
import Testing

/// Models are equal, and hash alike, as if each member were compared.
@Suite struct EqualityTests {
  private let book = Book(title: "Emma", pages: 474, genre: .novel, tags: ["a"], extra: ["x": [1, nil]])

  @Test func everyMemberCounts() {
    let changes: [(inout Book) -> Void] = [
      { $0.title = "Emm" }, { $0.pages = 1 }, { $0.genre = nil }, { $0.tags = nil }, { $0.tags = [] },
      { $0.extra = ["x": [nil, 1]] },
    ]
    for change in changes {
      var other = book
      change(&other)
      #expect(other != book)
    }
    #expect(Set([book, book]).count == 1)
  }

  /// What is equal inside of free JSON is equal in the model, and hashes alike.
  @Test func freeJSONIsComparedByValue() {
    var (left, right) = (book, book)
    left.extra = ["x": ["a": 1, "b": 2]]
    right.extra = ["x": ["b": .number(JSONNumber(text: "2.0") ?? 2), "a": 1]]
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    right.extra = ["x": ["b": 2, "a": "1"]]
    #expect(left != right)
  }

  /// What JSON has no form for is equal to itself only.
  @Test func whatCannotBeWritten() {
    struct Weight: JSONModel {
      var grams: Double
      init(grams: Double) { self.grams = grams }
      init(json: JSONObjectReader) throws { grams = try json.value("grams") }
      func write(to json: inout JSONObjectWriter) { json.value("grams", grams) }
    }
    #expect(Weight(grams: .infinity) == Weight(grams: .infinity))
    #expect(Weight(grams: .infinity) != Weight(grams: -.infinity))
    #expect(Weight(grams: .infinity) != Weight(grams: 1))
    #expect(Weight(grams: 1) == Weight(grams: 1.0))
    #expect(Set([Weight(grams: .nan), Weight(grams: .nan), Weight(grams: 2)]).count == 2)
  }

  @Test func queriesAreCompared() {
    struct Query: OperationQuery {
      var page: Int?
      init(page: Int?) { self.page = page }
      init(reading input: inout RequestReader) throws { page = try input.query("page") }
      func write(to request: inout RequestWriter) { request.query("page", page) }
    }
    #expect(Query(page: 2) == Query(page: 2))
    #expect(Query(page: 2) != Query(page: 3))
    #expect(Set([Query(page: 2), Query(page: 2), Query(page: nil)]).count == 2)
  }
}
