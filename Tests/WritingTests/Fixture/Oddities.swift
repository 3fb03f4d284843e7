import JSONText
import Schema

/// A group whose pages try to break out of comments and literals, or have names that Swift has other uses for.
let oddities = group(
  "Oddities", "oddities",
  [
    operation("POST", [.literal("odd\"\\(x)ities"), .parameter("class")], "oddities.repeat", "RepeatOddity", hostile) {
      $0.explanations = [hostile, "- Parameter x: */ \u{2028} fatalError()"]
      $0.parameters = [
        parameter("class", "class", .path, .string),
        parameter("in\"out\\", "inout", .query, .boolean) { $0.description = hostile },
        parameter("var", "var", .query, .array(.number), style: .commaJoined),
        parameter("input", "input", .query, .string) { $0.isDeprecated = true },
      ]
      $0.requestBody = RequestBody(isRequired: true, contents: json(model("Oddity")))
      $0.responses = [
        Response(status: 200, reason: hostile, explanation: hostile, contents: json(model("Oddity"))),
        Response(status: 299, contents: json(.any)), Response(status: 302),
      ]
      $0.isRemoved = true
      $0.sideEffects = [SideEffect(name: hostile, attributes: [hostile])]
      $0.sources = [place("odd\n\"pages\"/\\(x).txt")]
      $0.examples = [oddExample, unansweredExample]
    },
    operation(
      "POST", [.literal("long")], "oddities.\(longName)", longTypeName, "A name that leaves no room on its line"
    ) {
      $0.parameters = [parameter("long", longName, .query, .string)]
      $0.requestBody = RequestBody(isRequired: true, contents: json(model("Oddity")))
      $0.responses = [200, 201, 202].map {
        Response(status: $0, explanation: "Either of three.", contents: json(model("Resource", model("Oddity"))))
      }
      $0.examples = [oddExample]
      $0.examples[0].request.target = "/long"
      $0.examples[0].response?.body = .json([
        "guid": "1", "created_at": "2015-03-03T00:51:08+00:00", "entity": oddBody,
      ])
    },
  ])

private let longName = "listEverythingThatStandsOnTheShelves"
private let longTypeName = "ListEverythingThatStandsOnTheShelvesOfTheLibraryAndIsNotLentToAnybodyAtTheMomentOrEver"

let oddModels: [Model] = [
  record(
    "Oddity",
    [
      field("a\"b\\(x)", "class", .string) { $0.description = hostile },
      field("", "empty", .string, .sometimes) { $0.examples = ["`", "``", "", "a\u{202E}b"] },
      field("\"\"\"", "init", .string, .sometimes), field("*/", "Type", .string, .sometimes),
      field("1st\r\n", "first", model("OddKind"), .sometimes) { $0.defaultValue = ["*/": "`\n`"] },
      field("😀\u{202E}", "inout", .integer, .sometimes) { $0.isDeprecated = true },
      field("json", "json", .map(model("Oddity")), .sometimes),
    ], about: hostile),
  enumeration("OddKind", [("\"\"\"", "class"), ("\\(x)\r\n", "let"), ("", "empty")], about: hostile),
]

let hostile = "*/ \"\"\" \\(x) #\"\"\"# \r\n } fatalError() // \u{202E}evil\u{2066} \u{0} \u{2029} `code` 👨‍👩‍👧‍👦"

/// What the example's request carries.
let oddBody: JSONValue = [
  "a\"b\\(x)": "\"\"\"#\n\\(x)\r\n\\#(x) \u{202E}", "": " ", "1st\r\n": "\"\"\"", "😀\u{202E}": 1,
]

private let oddExample = Example(
  name: "Odd", title: hostile,
  request: Example.Request(
    method: "POST", target: "/odd%22%5C(x)ities/1?in%22out%5C=true",
    headers: [
      HeaderValue(name: "X-\"Odd\"", value: hostile),
      HeaderValue(name: "X-Long", value: String(repeating: "long \"value\" ", count: 20)),
    ], body: .json(oddBody)),
  response: Example.Response(statuses: [200], headers: [], body: .json(oddBody)), source: place("odd\n.txt"))

private let unansweredExample = Example(
  name: "Unanswered", title: hostile, request: oddExample.request, response: nil, source: place("odd\n.txt"))
