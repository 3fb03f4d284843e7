import SpeclessRuntime

/// Getting a Scan: `GET /books/{guid}/scan`, documented with a redirect.
public enum GetScan: APIOperation {
  public static let info = OperationInfo(
    id: "copies.scan", method: .get, path: "/books/{guid}/scan", statuses: [.found], page: "copies/scan.txt")
  public static let output = BodyCodec<NoBody>.empty
  public typealias Request = DeleteBook.Request
}

/// Getting a Cover: `GET /books/{guid}/cover`, an image.
public enum GetCover: APIOperation {
  public static let info = OperationInfo(
    id: "copies.cover", method: .get, path: "/books/{guid}/cover", statuses: [.ok], page: "copies/cover.txt")
  public static let output = BodyCodec<[UInt8]>.bytes
  public typealias Request = DeleteBook.Request
}

/// Putting a Cover: `PUT /books/{guid}/cover`, a form with a file.
public enum PutCover: APIOperation {
  public static let info = OperationInfo(
    id: "copies.putCover", method: .put, path: "/books/{guid}/cover", statuses: [.created], page: "copies/put.txt",
    requestMediaTypes: ["multipart/form-data"])
  public static let output = BodyCodec<NoBody>.empty

  public struct Request: OperationRequest {
    public var guid: String
    public var body: [MultipartPart]

    public init(guid: String, body: [MultipartPart]) {
      self.guid = guid
      self.body = body
    }

    public init(reading input: inout RequestReader) throws {
      guid = try input.path("guid")
      body = try input.multipart()
    }

    public func write(to request: inout RequestWriter) {
      request.path("guid", guid)
      request.multipart(body)
    }
  }
}

/// Putting a File: `PUT /files`, bytes of any kind.
public enum PutFile: APIOperation {
  public static let info = OperationInfo(
    id: "copies.putFile", method: .put, path: "/files", statuses: [.created], page: "copies/file.txt",
    requestMediaTypes: ["application/octet-stream"])
  public static let output = BodyCodec<NoBody>.empty

  public struct Request: OperationRequest {
    public var body: BinaryBody

    public init(body: BinaryBody) {
      self.body = body
    }

    public init(reading input: inout RequestReader) throws {
      body = try input.binary()
    }

    public func write(to request: inout RequestWriter) {
      request.binary(body)
    }
  }
}
