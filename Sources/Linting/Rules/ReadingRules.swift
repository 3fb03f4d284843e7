import SourceText

/// What the readers of pages tell.
package let readingRules = [
  Rule(
    "broken-json", .warning,
    finds: "An example that begins like JSON and is none.",
    matters: "Nobody can copy it, and nothing is learnt from it unless the slip is evident.",
    example: """
      {"title": "Emma" "pages": 474}
      """,
    remedy: "Correct the example on the page. A comma too few or too many is mended in reading."),
  Rule(
    "unread-block", .warning,
    finds: "A line or block of a page that its layout has no place for.",
    matters: "What it says is in nothing that is written from the page.",
    example: """
      Request
      Route
      POST /shelves
      Mind the gap
      """,
    remedy: "Move the line to where the layout expects such words, or remove it."),
  Rule(
    "unknown-column", .warning,
    finds: "A column of a table whose header is not understood. Its cells are left out.",
    matters: "What the column says is in nothing that is written from the page.",
    example: """
      | Name | Description | Colour of the ink |
      """,
    remedy: "Give the column one of the headers that the layout knows, or move its words to the description."),
  Rule(
    "unread-sample", .note,
    finds: "Samples in programming languages. They are left out.",
    matters: "What only such a sample shows is in nothing that is written from the page.",
    example: """
      ```ruby
      library.shelves.all
      ```
      """,
    remedy: "Show the same request as a cURL line or an HTTP message, if none is there yet."),
  Rule(
    "unfinished-row", .warning,
    finds: "A row of a table that lacks cells.",
    matters: "It cannot be told for sure which column its last words belong to.",
    example: """
      | Name | Description | Default |
      | colour | The colour of the shelf
      """,
    remedy: "Close every cell of the row."),
  Rule(
    "unended-html", .warning,
    finds: "Something in HTML that the file's end cuts off: a comment, a script, a tag.",
    matters: "All that follows its beginning is swallowed.",
    example: """
      <!-- to be continued
      """,
    remedy: "End it where it should end."),
  Rule(
    "unended-markdown", .warning,
    finds: "A fence, a comment or a tag in Markdown that the file's end cuts off.",
    matters: "All that follows its beginning is taken for code, or is swallowed.",
    example: """
      ```json
      {"title": "Emma"}
      """,
    remedy: "End it where it should end."),
  Rule(
    "unknown-encoding", .warning,
    finds: "A page that names an encoding which is not known.",
    matters: "It is read as UTF-8 if its bytes allow, else as windows-1252, and names may come out wrong.",
    example: """
      <meta charset="utf-99">
      """,
    remedy: "Save the page as UTF-8 and say so."),
  Rule(
    "invalid-utf8", .warning,
    finds: "Bytes that are no UTF-8 on a page that should be.",
    matters: "Each is read as U+FFFD, and a name in which one stands is wrong.",
    example: """
      a page saved as ISO 8859-1 that says charset="utf-8"
      """,
    remedy: "Save the page as UTF-8."),
  Rule(
    "not-an-endpoint", .note,
    finds: "A file that documents no endpoint. It is skipped.",
    matters: "If it should document one, its method and path are not where they are looked for.",
    example: """
      Welcome to our API
      """,
    remedy: "Name the endpoint in a line such as `POST /shelves`, or exclude the file in the settings."),
  Rule(
    "unknown-method", .warning,
    finds: "A line that would announce an endpoint, were its method spelt right.",
    matters: "No endpoint is read from it, so that its operation, and all that it alone shows, is missing.",
    example: """
      PTU /shelves/:id
      """,
    remedy: "Correct the method on the page."),
  Rule(
    "several-layouts", .warning,
    finds: "A page that could be in several layouts. It is read in the first.",
    matters: "Read in another layout, the page would say something else.",
    example: """
      a page with the headings of one generator and the code blocks of another
      """,
    remedy: "Say in the settings which layout or format it is in."),
]
