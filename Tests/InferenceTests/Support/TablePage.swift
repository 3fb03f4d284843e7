/// A small page in Markdown with tables for what is sent and answered.
///
///     TablePage("PATCH /shelves/:id", sends: [.init("state", "How it stands", valid: "open, closed")])
struct TablePage {
  struct Row {
    var name: String
    var description: String
    var type: String
    var valid: String

    init(_ name: String, _ description: String = "", type: String = "", valid: String = "") {
      (self.name, self.description, self.type, self.valid) = (name, description, type, valid)
    }
  }

  var heading: String
  var route: String
  var parameters: [Row]
  var sends: [Row]
  var request: String
  var answers: [Row]
  var status: String
  var answer: String

  /// The route is the heading with `12` for each parameter, unless it is given.
  init(
    _ heading: String, route: String? = nil, parameters: [Row] = [], sends: [Row] = [], request: String = "",
    answers: [Row] = [], status: String = "200 OK", answer: String = ""
  ) {
    self.heading = heading
    let segments = heading.split(separator: "/").map { $0.hasPrefix(":") ? "12" : String($0) }
    self.route = route ?? segments.joined(separator: "/")
    (self.parameters, self.sends, self.request) = (parameters, sends, request)
    (self.answers, self.status, self.answer) = (answers, status, answer)
  }

  var text: String {
    "## Do it\n### \(heading)\n### Request\n#### Route\n    \(route)\n"
      + Self.table("Parameters", parameters) + Self.table("Body", sends) + Self.code("Body", request)
      + "### Response\n" + Self.code("Status", status) + Self.table("Body", answers) + Self.code("Body", answer)
  }

  /// By path and text, as `infer` takes it.
  func at(_ path: String) -> (path: String, text: String) { (path, text) }

  private static func code(_ title: String, _ text: String) -> String {
    text.isEmpty ? "" : "#### \(title)\n    \(text)\n"
  }

  private static func table(_ title: String, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = rows.map { "| \($0.name) | \($0.description) | \($0.type) | \($0.valid) |\n" }
    return "#### \(title)\n\n| Name | Description | Type | Valid Values |\n|---|---|---|---|\n\(lines.joined())\n"
  }
}
