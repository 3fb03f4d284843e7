import JSONText
import Schema
import Testing
import Writing

/// `format: date-time` must not refuse the page's own example, as a validator that checks formats would.
struct TimestampSpellingTests {
  private typealias Fixture = OpenAPIFixture

  /// The schemas of the properties of a loan, whose answer is shown as the value, by name.
  private func properties(_ fields: [Field], shown: JSONValue) -> JSONValue? {
    let type = Fixture.model("Loan")
    let operation = Fixture.operation("GET", [.literal("loans")], "RetrieveLoan") {
      $0.responses = [Response(status: 200, contents: [MediaContent(mediaType: "application/json", type: type)])]
      $0.examples = [
        Example(
          name: "Retrieve", title: "Retrieve", request: .init(method: "GET", target: "/loans", headers: [], body: nil),
          response: .init(statuses: [200], headers: [], body: .json(shown)), source: Fixture.place(1))
      ]
    }
    let api = API(groups: [Fixture.group("Loans", [operation])], models: [Fixture.record("Loan", fields)])
    return openAPIDocument(api)["components"]?["schemas"]?["Loan"]?["properties"]
  }

  @Test(
    arguments: [
      ("2014-06-19T22:37:58Z", true), ("2014-06-19t22:37:58.25+02:00", true), ("2014-06-19 22:37:58 +0000", false),
      ("2014-06-19 22:37:58 UTC", false), ("2014-06-19 22:37:58+00:00", false),
    ])
  func aFieldHasTheFormatWhereItsExamplesHaveTheForm(text: String, isRFC3339: Bool) {
    let fields = [
      Fixture.field("made", .timestamp), Fixture.field("other", .timestamp),
      Fixture.field("all", .nullable(.array(.timestamp))),
    ]
    let shown: JSONValue = ["made": .string(text), "other": "2014-06-19T22:37:58Z", "all": [.string(text)]]
    let properties = properties(fields, shown: shown)
    #expect(properties?["made"]?["format"] == (isRFC3339 ? "date-time" : nil))
    #expect(properties?["made"]?["type"] == "string")
    #expect(properties?["all"]?["items"]?["format"] == (isRFC3339 ? "date-time" : nil))
    #expect(properties?["other"]?["format"] == "date-time")
  }
}
