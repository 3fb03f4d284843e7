/// The runtime's name of an HTTP method: `.post`; of one that it has no name for, its text.
func methodLiteral(_ method: String) -> String {
  knownMethods.contains(method) ? ".\(method.lowercased())" : stringLiteral(method)
}

/// The runtime's name of a status: `.created`; of one that it has no name for, its number.
func statusLiteral(_ status: Int) -> String {
  knownStatuses[status].map { ".\($0)" } ?? String(status)
}

private let knownMethods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]

/// The common ones; a rare code says more as a number.
private let knownStatuses: [Int: String] = [
  200: "ok", 201: "created", 202: "accepted", 204: "noContent", 206: "partialContent", 301: "movedPermanently",
  302: "found", 303: "seeOther", 304: "notModified", 400: "badRequest", 401: "unauthorized", 403: "forbidden",
  404: "notFound", 409: "conflict", 410: "gone", 422: "unprocessableContent", 500: "internalServerError",
]
