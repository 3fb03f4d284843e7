import Testing

/// Examples against each other, against their status, and pages against pages.
struct AnswerLintTests {
  @Test func examplesThatDisagree() {
    let create = BookPage(answer: #"{"title": "Emma", "pages": ①474}"#)
    let read = BookPage(
      path: "books/read.html", heading: "POST /books", answer: #"{"title": "Emma", "pages": ②"474"}"#)
    #expect(
      told("conflicting-types", create, read).map { String($0.suffix(38)) }
        == [#"" is shown as string and as number | ①"#])
    #expect(told("conflicting-types", create, create).isEmpty)
  }

  @Test func elementsThatDisagree() {
    let page = BookPage(answer: #"{"title": "Emma", "tags": [①"new", ②3, null]}"#)
    #expect(told("conflicting-types", page).map { $0.hasPrefix("②") && $0.hasSuffix("①") } == [true])
  }

  @Test(arguments: [#"{"pages": 4.5, "tags": []}"#, #"{"pages": null, "tags": null}"#, #"{"tags": ["a"]}"#])
  func examplesThatAgree(answer: String) {
    let other = BookPage(path: "books/b.html", answer: answer)
    #expect(told("conflicting-types", BookPage(answer: #"{"pages": 4, "tags": []}"#), other).isEmpty)
  }

  @Test func wordsAgainstExamples() {
    let rows = [BookPage.Row("series", "①A list of strings")]
    #expect(
      told("conflicting-types", BookPage(body: rows, request: #"{"series": ②"4"}"#)).map { $0.prefix(1) + $0.suffix(1) }
        == ["①②"])
    #expect(told("conflicting-types", BookPage(body: rows, request: #"{"series": ["1"]}"#)).isEmpty)
  }

  @Test(arguments: ["204 No Content", "304 Not Modified"])
  func aBodyWhereNoneMayBe(status: String) {
    let page = BookPage(status: "①" + status, answer: #"②{"title": "Emma"}"#)
    #expect(told("status-against-body", page) == ["② an answer of status \(status.prefix(3)) shows a body | ①"])
    #expect(told("status-against-body", BookPage(status: status)).isEmpty)
  }

  @Test func oneOfSeveralStatusesMayHaveABody() {
    let page = BookPage(status: "201 Created, 204 No Content", answer: #"{"title": "Emma"}"#)
    #expect(told("status-against-body", page).isEmpty)
  }

  @Test func anAnswerThatIsNotShown() {
    var page = BookPage(heading: "GET /books", route: "GET /books", status: "①200 OK")
    #expect(told("answer-not-shown", page) == ["① a GET is answered with 200 and no body is shown"])
    page.answer = "[]"
    #expect(told("answer-not-shown", page).isEmpty)
    #expect(told("answer-not-shown", BookPage(status: "200 OK")).isEmpty, "only GET")
  }

  @Test func duplicateKeys() {
    let page = BookPage(answer: #"{"a": {①"b": 1, ②"b": 2}, "b": 3}"#)
    #expect(told("duplicate-key", page) == [#"② the key "b" stands twice in one object | ①"#])
    #expect(told("duplicate-key", BookPage(answer: #"{"a": {"b": 1}, "b": 3}"#)).isEmpty)
  }

  @Test func pagesThatDisagree() {
    let one = BookPage(
      body: [
        .init("②state", "The state", required: true, default: "open", valid: ["open", "lost"]), .init("title"),
      ], request: #"{"state": "open", "title": "Emma"}"#)
    let other = BookPage(
      path: "books/z.html",
      body: [
        .init("①state", "③Its state", default: "lost", valid: ["open", "overdue"]), .init("title", required: true),
      ], request: #"{"state": "open", "title": "Emma"}"#)
    #expect(
      told("pages-disagree", one, other).filter { $0.contains("state") } == [
        #"① books.create, field "state": pages disagree on its default | ②"#,
        #"① books.create, field "state": pages disagree on its valid values | ②"#,
        #"① books.create, field "state": pages disagree on whether it is required | ②"#,
      ])
    #expect(told("descriptions-differ", one, other).map { $0.hasPrefix("③") } == [true])
    #expect(told("pages-disagree", one).isEmpty)
  }

  @Test func pagesThatSayTheSame() {
    let one = BookPage(body: [.init("state", "The state.", valid: ["open", "lost"])], request: #"{"state": "open"}"#)
    let other = BookPage(
      path: "books/z.html", body: [.init("state", "the state", valid: ["lost", "open"])],
      request: #"{"state": "lost"}"#)
    #expect(told("pages-disagree", one, other).isEmpty && told("descriptions-differ", one, other).isEmpty)
  }

  @Test func readersAreHeardToo() {
    #expect(told("broken-json", BookPage(answer: #"{"title": "Emma"①"pages": 4}"#)).count == 1)
    #expect(told("broken-json", BookPage(answer: "{}")).isEmpty)
  }
}
