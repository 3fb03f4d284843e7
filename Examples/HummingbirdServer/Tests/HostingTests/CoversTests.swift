import Covers
import Foundation
import Service
import SpeclessRuntime
import Testing

/// An upload and a redirect, from pages of their own.
struct CoversTests {
  private let server = Covers.Server(covers: Library())

  @Test func aFileIsUploaded() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("cover-\(UUID().uuidString).png")
    try Data(repeating: 7, count: 300_000).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await serving(server) { url in
      let cover = try await Covers.Client(baseURL: url).covers.upload(
        id: "12", .init(title: "Emma", picture: FormFile(file)))
      #expect(cover.size == 300_000 && cover.title == "Emma")
      let answer = try await curl(
        "-X", "PUT", "-F", "title=Emma", "-F", "picture=@\(file.path)", "\(url)/books/12/cover")
      #expect(answer.contains("\"size\":300000"))
    }
  }

  @Test func aDocumentedRedirectIsAnAnswer() async throws {
    try await serving(server) { url in
      let client = Covers.Client(baseURL: url)
      let answer = try await client.covers.find(id: "12")
      #expect(answer.status == .found && answer.headers["Location"] == "/pictures/12")
      #expect(try await client.covers.getPicture(id: "12").title == "Emma")
      #expect(try await curl("--location", "\(url)/books/12/cover").contains("\"title\":\"Emma\""))
    }
  }
}
