import Covers
import SpeclessRuntime

/// Answers the operations of covers: an upload, and a redirect.
package struct Library: CoversAPI {
  package init() {}

  package func upload(id: String, _ body: [MultipartPart]) async throws -> Cover {
    guard let picture = body.first(where: { $0.name == "picture" }) else {
      throw HTTPError(.badRequest, "the form has no picture")
    }
    let title = body.first(where: { $0.name == "title" }).map { String(decoding: $0.body, as: UTF8.self) }
    return Cover(book: Int(id) ?? 0, title: title ?? "", size: picture.body.count)
  }

  package func find(id: String) async throws -> Answer<NoBody> {
    Answer(status: .found, headers: ["Location": "/pictures/\(id)"], body: NoBody())
  }

  package func getPicture(id: String) async throws -> Picture {
    Picture(book: Int(id) ?? 0, title: "Emma", size: 1024)
  }
}
