import SourceText

/// What is told while the schema is made of the pages.
package let inferenceRules = [
  Rule(
    "heading-against-route", .warning,
    finds: "A heading that names another method or path than the route of its example.",
    matters: "One of the two is wrong, and who reads only the heading calls an endpoint that is not there.",
    example: """
      PUT /shelf/:id        (heading)
      PUT /shelves/12       (route)
      """,
    remedy: "Correct the heading on the page. The route wins, since it was most likely recorded from a real request."),
  Rule(
    "undocumented-request", .warning,
    finds: "A further request on a page that calls another endpoint, which no page documents.",
    matters: "It is no example of the page's own operation, so it is left out.",
    example: """
      POST /shelves         (the page)
      GET /shelves/12       (its second request, on no page of its own)
      """,
    remedy: "Document the endpoint on a page of its own, or take the request from the page."),
  Rule(
    "odd-valid-value", .warning,
    finds: "An entry among valid values that is no value: words about one, most likely.",
    matters: "The enumeration has the other values; this one can be sent and read as its text only.",
    example: """
      Valid values:  wall · standing · in the middle of a room
      """,
    remedy: "Write the value as it is sent, in quotes if it has several words, and put what explains it in brackets."),
  Rule(
    "list-without-link", .note,
    finds: "A list whose link to the next page is null, or no text, wherever it is shown.",
    matters: "Nobody knows how the next page is asked for, and so clients get one page, not all items.",
    example: """
      {"paging": {"total": 1, "next": null}, "books": [{"title": "Emma"}]}
      """,
    remedy: "Show an answer that has a next page, or state the type of the link."),
  Rule(
    "unused-definition", .note,
    finds: "A table of the fields of a thing that no answer is seen to hold.",
    matters: "What it says describes nothing in the code.",
    example: """
      ## The shelf object
      | Field | Description       |
      | room  | The room it is in |
      """,
    remedy: "Show an answer with the thing, in a path or behind a key of its name, or silence the note."),
  Rule(
    "placeholder-filled", .note,
    finds: "An example whose route shows the name of a parameter and no value.",
    matters: """
      A value that a table gives, that the answer shows, or that is of the type stands in its place; the service may
      know no such thing.
      """,
    example: """
      GET /shelves/:id
      {"id": 7, "room": "North"}
      """,
    remedy: "Show the route as it is called: `GET /shelves/7`."),
  Rule(
    "status-assumed", .note,
    finds: "An answer without a status.",
    matters: """
      It is taken to be that which the other answers of the page state, else 200, and the service may answer otherwise.
      """,
    example: """
      Response
      Body
      {"title": "Emma"}
      """,
    remedy: "State the status on the page: a line such as `201 Created` above the body."),
]
