import SourceText

/// Names of fields that a page shows somewhere else than in its tables: keys of example bodies, names in the query, in
/// query lines, in the path. They tell a row from a wrapped line where cells stand on one line.
struct KnownNames {
  private var names = Set<ArraySlice<UInt8>>()

  init() {}

  init(_ lines: ArraySlice<Text>) {
    for line in lines { gather(line) }
  }

  func contains(_ name: Text) -> Bool { names.contains(name.bytes) }

  private mutating func gather(_ line: Text) {
    if line.first == UInt8(ascii: "\"") || line.first == UInt8(ascii: "{") { gatherKeys(line.bytes) }
    if let target = RequestLine(line)?.target { gatherTarget(target.bytes) }
  }

  /// `"name": "Fiction"`: every string that a colon follows.
  private mutating func gatherKeys(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let open = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[(open + 1)...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "\"")) else { return }
      let name = rest[..<close]
      rest = rest[(close + 1)...]
      if rest.first(where: { !Text.isSpace($0) }) == UInt8(ascii: ":") { names.insert(name) }
    }
  }

  /// `/shelves/:id?force=true`: what follows a colon, a question mark, an ampersand.
  private mutating func gatherTarget(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split { ":?&/{}".utf8.contains($0) }
    for part in parts where part.startIndex > bytes.startIndex {
      switch bytes[part.startIndex - 1] {
      case UInt8(ascii: ":"), UInt8(ascii: "{"): names.insert(part)
      case UInt8(ascii: "?"), UInt8(ascii: "&"): names.insert(part.prefix { $0 != UInt8(ascii: "=") })
      default: break
      }
    }
  }
}
