import JSONText

/// What a run is about to do, written down before it begins, so that the next run can end what a killed one began.
///
/// Order of a run: all new files into `stagingName`; this journal; each file to its place in one step; removals; the
/// journal away. Killed before the journal stands, a run has done nothing: what it staged is thrown away. Killed after,
/// all it needs is there, and the steps that are left can be done at any time, each of them twice as well as once.
struct Journal: Hashable, Sendable {
  static let fileName = ".specless.journal"
  /// A folder beside, on the same disk, so that a move is one step. Files in it do not end in `.swift`.
  static let stagingName = ".specless.staging"

  struct Move: Hashable, Sendable {
    /// The name in the staging folder.
    var staged: String
    var path: String
    /// The hash of what it takes the place of; nil where nothing stood.
    var replaces: String?
  }

  struct Removal: Hashable, Sendable {
    var path: String
    var hash: String
  }

  var moves: [Move] = []
  var removals: [Removal] = []

  var bytes: [UInt8] {
    let value: JSONValue = [
      "version": 1,
      "moves": .array(
        moves.map {
          [
            "staged": .string($0.staged), "path": .string($0.path),
            "replaces": $0.replaces.map { .string($0) } ?? .null,
          ]
        }),
      "removals": .array(removals.map { ["path": .string($0.path), "hash": .string($0.hash)] }),
    ]
    return value.serializedBytes(pretty: true) + [0x0A]
  }

  init() {}

  init(_ bytes: [UInt8]) throws(OutputError) {
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch { throw .journal("\(error)") }
    guard value["version"]?.intValue == 1, let moves = value["moves"]?.arrayValue,
      let removals = value["removals"]?.arrayValue
    else { throw .journal("its form is unknown") }
    for move in moves {
      let path = try Self.path(move)
      guard let staged = move["staged"]?.stringValue, isPlainPath(staged) else {
        throw .journal("\"\(path)\" has no file to take")
      }
      self.moves.append(Move(staged: staged, path: path, replaces: move["replaces"]?.stringValue))
    }
    for removal in removals {
      self.removals.append(Removal(path: try Self.path(removal), hash: removal["hash"]?.stringValue ?? ""))
    }
  }

  private static func path(_ value: JSONValue) throws(OutputError) -> String {
    guard let path = value["path"]?.stringValue, path == Manifest.fileName || isPlainPath(path) else {
      throw .journal("a path does not stay in its folder")
    }
    return path
  }
}
