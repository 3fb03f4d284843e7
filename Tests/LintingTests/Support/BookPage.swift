/// A small page of documentation, as HTML. Any text of it may hold marks, `①` to `⑨`, that tests speak of.
struct BookPage {
  struct Row {
    var name: String
    var description = ""
    var isRequired = false
    var defaultValue = ""
    var valid: [String] = []
    var examples: [String] = []

    init(
      _ name: String, _ description: String = "", required: Bool = false, default defaultValue: String = "",
      valid: [String] = [], examples: [String] = []
    ) {
      (self.name, self.description, self.isRequired) = (name, description, required)
      (self.defaultValue, self.valid, self.examples) = (defaultValue, valid, examples)
    }
  }

  var path = "books/page.html"
  var heading = "POST /books"
  var route: String? = "POST /books"
  var parameters: [Row] = []
  var body: [Row] = []
  var headers = ""
  var request = ""
  var curl = ""
  var status = "201 Created"
  var fields: [Row] = []
  var answer = ""

  var html: String {
    """
    <html><body><h1>Books API</h1><h2>Creating a Book</h2><h3>\(heading)</h3>
    <h3>Request</h3>
    \(block("Route", route ?? ""))\(table("Parameters", parameters))\(table("Body", body))\(block("Headers", headers))
    \(block("Body", request))\(block("cURL", curl))
    <h3>Response</h3>
    \(block("Status", status))\(table("Body", fields))\(block("Body", answer))
    </body></html>

    """
  }

  private func block(_ title: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    return "<h4>\(title)</h4>\n<pre>\(escaped)</pre>\n"
  }

  private func table(_ title: String, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let header = ["Name", "Description", "Default", "Valid Values", "Example Values"].map { "<th>\($0)</th>" }.joined()
    let lines = rows.map { row in
      "<tr><td\(row.isRequired ? " class=\"required\"" : "")>\(row.name)</td><td>\(row.description)</td>"
        + "<td>\(row.defaultValue)</td><td>\(list(row.valid))</td><td>\(list(row.examples))</td></tr>\n"
    }
    return "<h4>\(title)</h4>\n<table><tr>\(header)</tr>\n\(lines.joined())</table>\n"
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
  }
}
