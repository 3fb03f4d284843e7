import Covers
import SpeclessRuntime

/// Answers the operations of covers: an upload, and a redirect.
package struct Library: CoversAPI {
  package init() {}

  package func upload(id: String, _ body: UploadCover.Body) async throws -> Cover {
    guard let picture = body.picture else { throw HTTPError(.badRequest, "the form has no picture") }
    return Cover(book: Int(id) ?? 0, title: body.title ?? "", size: picture.body.count)
  }

  package func find(id: String) async throws -> Answer<NoBody> {
    Answer(status: .found, headers: ["Location": "/pictures/\(id)"], body: NoBody())
  }

  package func getPicture(id: String) async throws -> Picture {
    Picture(book: Int(id) ?? 0, title: "Emma", size: 1024)
  }
}
