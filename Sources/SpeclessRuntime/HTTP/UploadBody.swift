#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A body that is read only while it is sent: bytes in memory and whole files, one after the other.
///
/// However large the files are, they are never held in memory whole by a transport that streams
/// (`Transport.streamsUploads`).
public struct UploadBody: Hashable, Sendable {
  /// A part of the body.
  public enum Piece: Hashable, Sendable {
    /// Bytes as they are.
    case bytes([UInt8])
    /// The content that a file has when the body is sent.
    case file(URL)
  }

  /// The parts in the order in which they are sent.
  public var pieces: [Piece]

  /// A body of these parts.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// The whole body in memory.
  ///
  /// - Throws: what reading a file throws.
  func collected() throws -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .bytes(let part): bytes += part
      case .file(let url): bytes += try Data(contentsOf: url)
      }
    }
    return bytes
  }
}

/// A body of any bytes, in memory or in a file.
///
///     try await client.books.setText(id: "12", .file(url))
///     try await client.books.setText(id: "12", [0x45, 0x6D])
public enum BinaryBody: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Bytes in memory; what a server is given.
  case bytes([UInt8])
  /// A file that is read while it is sent.
  case file(URL)

  public init(arrayLiteral elements: UInt8...) {
    self = .bytes(elements)
  }

  /// Whether there is nothing to send; a file counts as something, whatever its size.
  public var isEmpty: Bool {
    self == .bytes([])
  }
}
