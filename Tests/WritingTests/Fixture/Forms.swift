import JSONText
import Schema

/// Operations whose answers and bodies take other forms than one JSON text: by status, as a file, as a redirect.
let forms = group("Copies", "copies", [copyBook, downloadScan, sendText])

private let copyBook = operation(
  "POST", [.literal("books"), .parameter("id"), .literal("copies")], "copies.copy", "CopyBook", "Copying a Book"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.responses = [
    Response(status: 200, reason: "OK", explanation: "The copy is there.", contents: json(model("Book"))),
    Response(status: 202, reason: "Accepted", contents: json(model("Shelf"))),
    Response(status: 204, reason: "No Content"),
    Response(status: 207, contents: [MediaContent(mediaType: "text/plain", type: .string)]),
  ]
}

private let downloadScan = operation(
  "GET", [.literal("books"), .parameter("id"), .literal("scan")], "copies.downloadScan", "DownloadScan",
  "Downloading a Scan"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.responses = [Response(status: 302, reason: "Found")]
}

private let sendText = operation(
  "PUT", [.literal("books"), .parameter("id"), .literal("text")], "copies.sendText", "SendText", "Sending the Text"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.requestBody = RequestBody(
    isRequired: true, contents: [MediaContent(mediaType: "application/octet-stream", type: .binary)])
  $0.responses = [Response(status: 201, reason: "Created")]
}
