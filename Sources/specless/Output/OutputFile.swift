/// A file to write.
struct OutputFile: Hashable, Sendable {
  /// Relative to the output folder.
  var path: String
  var bytes: [UInt8]

  var hash: String { SHA256.hex(of: bytes) }
}
