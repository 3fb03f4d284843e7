// Only with the trait `URLSession`, which is on by default: what needs all of Foundation.
#if URLSession
  import Foundation

  extension UploadBody {
    /// How many bytes will be sent.
    ///
    /// - Throws: where a file is not there.
    func size() throws -> Int {
      try pieces.reduce(0) { sum, piece in
        switch piece {
        case .bytes(let bytes): sum + bytes.count
        case .file(let url):
          sum + ((try FileManager.default.attributesOfItem(atPath: url.path())[.size] as? Int) ?? 0)
        }
      }
    }
  }

  /// The one file that a URL session sends as a body.
  struct UploadFile {
    let url: URL
    /// Whether the file was made for this one request.
    private let isTemporary: Bool

    /// The file itself where the body is one, else a new one that all pieces are copied to, a block at a time.
    ///
    /// - Throws: what reading and writing files throws.
    init(_ body: UploadBody) throws {
      if body.pieces.count == 1, case .file(let url) = body.pieces[0] {
        (self.url, isTemporary) = (url, false)
        return
      }
      let url = URL.temporaryDirectory.appending(path: "upload-\(UUID().uuidString)")
      (self.url, isTemporary) = (url, true)
      do {
        // Nobody else is to read what may be secret.
        guard FileManager.default.createFile(atPath: url.path(), contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        let output = try FileHandle(forWritingTo: url)
        defer { try? output.close() }
        for piece in body.pieces { try Self.copy(piece, to: output) }
      } catch {
        remove()
        throw error
      }
    }

    /// Removes the file if it was made for this one request.
    func remove() {
      if isTemporary {
        try? FileManager.default.removeItem(at: url)
      }
    }

    private static let blockSize = 1 << 20

    private static func copy(_ piece: UploadBody.Piece, to output: FileHandle) throws {
      switch piece {
      case .bytes(let bytes): try output.write(contentsOf: Data(bytes))
      case .file(let url):
        let input = try FileHandle(forReadingFrom: url)
        defer { try? input.close() }
        while let block = try input.read(upToCount: blockSize), !block.isEmpty {
          try output.write(contentsOf: block)
        }
      }
    }
  }
#endif
