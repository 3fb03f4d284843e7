/// The runtime's name of an HTTP method: `.post`; of one that it has no name for, `.init("PURGE")`.
func methodLiteral(_ method: String) -> String {
  knownMethods.contains(method) ? ".\(method.lowercased())" : ".init(\(stringLiteral(method)))"
}

/// The runtime's name of a status: `.created`; of one that it has no name for, `.init(299)`.
func statusLiteral(_ status: Int) -> String {
  knownStatuses[status].map { ".\($0)" } ?? ".init(\(status))"
}

private let knownMethods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

private let knownStatuses: [Int: String] = [
  200: "ok", 201: "created", 202: "accepted", 204: "noContent", 302: "found", 303: "seeOther", 304: "notModified",
]
