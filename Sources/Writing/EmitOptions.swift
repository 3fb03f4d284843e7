/// What to emit, and how it is to be called and seen.
///
///     EmitOptions(parts: [.models, .client], moduleName: "Library", accessLevel: .package)
package struct EmitOptions: Hashable, Sendable {
  /// A part of the output that can be left out. Models are always emitted: all other parts stand on them.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case models, client, server, examples
  }

  /// Who can see the emitted declarations.
  package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case `public`, `package`, `internal`

    /// The word before a declaration, with its space; nothing for `internal`, which Swift takes for granted.
    var modifier: String { self == .internal ? "" : "\(rawValue) " }
  }

  package var parts: Set<Part>
  /// The module of the emitted models, client and server; the examples' is called `<moduleName>Examples`.
  package var moduleName: String
  package var accessLevel: AccessLevel

  package init(
    parts: Set<Part> = Set(Part.allCases), moduleName: String = "Generated", accessLevel: AccessLevel = .public
  ) {
    self.parts = parts.union([.models])
    self.moduleName = moduleName
    self.accessLevel = accessLevel
  }

  func emits(_ part: Part) -> Bool { parts.contains(part) }
}

/// One file of the output.
package struct EmittedFile: Hashable, Sendable {
  /// Relative to the output folder, with `/`: `Models/Shelf.swift`.
  package var path: String
  /// UTF-8, as it goes to the disk.
  package var bytes: [UInt8]

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
