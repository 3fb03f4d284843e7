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
]
