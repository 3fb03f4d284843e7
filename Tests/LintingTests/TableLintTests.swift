import Testing

/// Tables against examples: what is documented and what is shown.
struct TableLintTests {
  @Test func documentedNeverShown() {
    let page = BookPage(
      fields: [.init("title", "The title"), .init("①author_url", "The author")],
      answer: #"{"title": "Emma", ②"authors_url": "/authors/1"}"#)
    #expect(
      told("documented-never-shown", page)
        == [#"① documented field "author_url" never appears in the example | ②"#])
    #expect(
      told("shown-not-documented", page) == [#"② field "authors_url" is shown and not documented"#])
  }

  @Test func whatIsShownAndDocumentedIsFine() {
    let page = BookPage(fields: [.init("title", "The title")], answer: #"{"title": "Emma"}"#)
    #expect(told("documented-never-shown", page).isEmpty)
    #expect(told("shown-not-documented", page).isEmpty)
  }

  @Test func requiredFieldAbsent() {
    let rows = [BookPage.Row("①title", required: true), .init("pages", required: true)]
    #expect(
      told("required-field-absent", BookPage(body: rows, request: #"②{"pages": 474}"#))
        == [#"① required field "title" is not in the example | ②"#])
    #expect(told("required-field-absent", BookPage(body: rows, request: #"{"pages": 4, "title": "Emma"}"#)).isEmpty)
  }

  @Test func anOptionalFieldMayBeAbsent() {
    let rows = [BookPage.Row("title"), .init("pages", required: true)]
    #expect(told("required-field-absent", BookPage(body: rows, request: #"{"pages": 474}"#)).isEmpty)
  }

  @Test func requiredParameterAbsent() {
    var page = BookPage(
      heading: "DELETE /books/:id", route: "②DELETE /books/12",
      parameters: [.init("id", required: true), .init("①force", required: true)], status: "204 No Content")
    #expect(told("required-field-absent", page) == [#"① required parameter "force" is not in the route | ②"#])
    page.route = "DELETE /books/12?force=true"
    #expect(told("required-field-absent", page).isEmpty)
  }

  @Test func untypedField() {
    let page = BookPage(answer: #"{"title": "Emma", "extra": ①null}"#)
    #expect(told("untyped-field", page).map { $0.hasPrefix("①") } == [true])
    #expect(told("untyped-field", BookPage(answer: #"{"title": "Emma"}"#)).isEmpty)
  }

  @Test func valuesOutsideTheList() {
    let listed = BookPage.Row("state", valid: ["①open", "overdue"], examples: ["②lost"])
    let page = BookPage(body: [listed], request: #"{"state": ③"gone"}"#)
    #expect(
      told("value-not-allowed", page) == [
        #"② "state" shows "lost", which is not among its valid values | ①"#,
        #"③ "CreateBook.Body.state" shows "gone", which is not among its valid values | ①"#,
      ])
  }

  @Test(arguments: [#"{"state": "open"}"#, #"{"state": null}"#, "{}"])
  func valuesOfTheList(request: String) {
    let row = BookPage.Row("state", default: "open", valid: ["open", "overdue"], examples: ["overdue"])
    #expect(told("value-not-allowed", BookPage(body: [row], request: request)).isEmpty)
  }

  @Test func valuesBeyondLimits() {
    let rows = [BookPage.Row("shelf", valid: ["1 - 9"]), .init("code", "The code. Max characters: 3")]
    let long = BookPage(body: rows, request: #"{"shelf": 3, "code": ①"ABCD"}"#)
    #expect(told("value-not-allowed", long).map { $0.hasPrefix("①") } == [true])
    #expect(told("value-not-allowed", BookPage(body: rows, request: #"{"shelf": 3, "code": "ABC"}"#)).isEmpty)
  }

  @Test func valuesInRoutes() {
    var page = BookPage(
      heading: "GET /books", route: "①GET /books?order=up", parameters: [.init("order", valid: ["asc", "desc"])],
      status: "200 OK", answer: "[]")
    #expect(told("value-not-allowed", page).map { $0.hasPrefix("①") } == [true])
    page.route = "GET /books?order=asc"
    #expect(told("value-not-allowed", page).isEmpty)
  }

  /// The kind that is shown most often is meant; a string among instants makes the field a string, an instant among
  /// strings is one of them.
  /// Prose is understood by its first words: where it goes on with valid values, those are no reason to doubt them.
  @Test func aSentenceThatNamesValidValuesDoesNotContradictThem() {
    let stated = BookPage.Row("state", "Whether it is open or overdue", valid: ["open", "overdue"])
    #expect(told("conflicting-types", BookPage(body: [stated], request: #"{"state": "open"}"#)).isEmpty)
    let said = BookPage.Row("state", "①Whether it is lent")
    #expect(
      told("conflicting-types", BookPage(body: [said], request: #"{"state": ②"open"}"#)).map { $0.prefix(1) } == ["①"])
  }

  @Test func conflictingTypesAreToldAtTheCulprit() {
    let stray = BookPage(
      answer: #"[{"at": "2016-06-08T16:41:30Z"}, {"at": ①"soon"}, {"at": ②"2016-06-08T16:41:31Z"}]"#)
    #expect(told("conflicting-types", stray).map { $0.hasPrefix("①") } == [true])
    let chance = BookPage(answer: #"[{"title": "Emma"}, {"title": "2016-06-08T16:41:30Z"}]"#)
    #expect(told("conflicting-types", chance).isEmpty)
    let mixed = BookPage(answer: #"[{"pages": ①"many"}, {"pages": 474}, {"pages": 312}]"#)
    #expect(told("conflicting-types", mixed).map { $0.hasPrefix("①") } == [true])
  }

  @Test func whatExamplesDisagreeAboutIsToldOnce() {
    let page = BookPage(answer: #"[{"pages": ①"many"}, {"pages": 474}, {"pages": 312}, {"pages": 9, "extra": ②null}]"#)
    #expect(told("conflicting-types", page).map { $0.hasPrefix("①") } == [true])
    #expect(told("untyped-field", page).map { $0.hasPrefix("②") } == [true])
  }
}
