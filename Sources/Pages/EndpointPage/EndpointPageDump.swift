import JSONText
import SourceText

extension EndpointPage {
  /// All that the page says, a line each, indented, with line and column: the oracle of tests. Tokens are redacted.
  ///
  ///     endpoint (rspec-api-documentation)
  ///       title 1:1 "Create a Shelf"
  ///       heading 2:1 POST "/shelves"
  package func dump() -> String {
    var writer = DumpWriter(file: file)
    writer.line("endpoint (\(layout))")
    writer.nested { writer in
      writer.text("group", group)
      for text in groupExplanations { writer.text("group-explanation", text) }
      writer.text("title", title)
      writer.request("heading", heading)
      writer.flags(flags)
      for text in explanations { writer.text("explanation", text) }
      for exchange in exchanges { writer.exchange(exchange) }
    }
    return writer.output
  }
}

/// Writes indented lines with places.
struct DumpWriter {
  let file: SourceFile
  var output = ""
  private var depth = 0

  init(file: SourceFile) { self.file = file }

  mutating func line(_ text: String) {
    output += String(repeating: "  ", count: depth) + text + "\n"
  }

  mutating func nested(_ body: (inout DumpWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  func at(_ span: ByteSpan) -> String { file.position(at: span.lower).description }

  func quoted(_ text: Text) -> String {
    JSONValue.string(redacted(text.string)).serialized()
  }

  mutating func text(_ label: String, _ text: Text?) {
    guard let text else { return }
    line("\(label) \(at(text.span)) \(quoted(text))")
  }

  mutating func request(_ label: String, _ request: RequestLine?) {
    guard let request else { return }
    line("\(label) \(at(request.span)) \(request.method.string) \(quoted(request.target))")
  }

  mutating func flags(_ flags: Flags) {
    let all = [
      ("required", flags.required), ("optional", flags.optional), ("deprecated", flags.deprecated),
      ("experimental", flags.experimental), ("read-only", flags.readOnly), ("removed", flags.removed),
    ]
    for case (let label, let span?) in all { line("\(label) \(at(span))") }
  }
}
