import Testing

@testable import SpeclessRuntime

/// Forms come out as they went in, whatever stands in their fields.
@Suite struct MultipartTests {
  @Test func partsRoundTrip() throws {
    let parts = [
      MultipartPart(name: "title", body: Array("Emma\r\n--part-boundary-0\r\n".utf8)),
      MultipartPart(name: "a\"b\r\n", filename: "cover.png", mediaType: "image/png", body: [0, 13, 10, 255]),
      MultipartPart(name: "empty", body: []),
    ]
    let (body, boundary) = MultipartPart.body(of: parts)
    let bytes = try body.collected()
    #expect(boundary == "part-boundary-1")
    #expect(MultipartPart.parts(of: bytes, boundary: boundary) == parts)
    #expect(try MultipartPart.body(of: []).body.collected() == Array("--part-boundary-0--\r\n".utf8))
  }

  @Test func brokenOnesAreNoParts() {
    #expect(MultipartPart.parts(of: [], boundary: "x") == nil)
    #expect(MultipartPart.parts(of: Array("--x\r\n\r\nbody".utf8), boundary: "x") == nil)
    #expect(MultipartPart.parts(of: Array("--x\r\nA: b\r\n\r\nbody\r\n--x--".utf8), boundary: "x") == nil)
  }

  @Test func boundaryIsTakenFromTheHeader() {
    #expect(MediaType.parameter("boundary", of: "multipart/form-data; Boundary=\"a b\"") == "a b")
    #expect(MediaType.parameter("boundary", of: "multipart/form-data; charset=x; boundary=ab") == "ab")
    #expect(MediaType.parameter("boundary", of: "multipart/form-data") == nil)
  }
}
