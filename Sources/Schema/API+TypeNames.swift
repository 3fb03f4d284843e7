extension API {
  /// Names of types, in lower case, that nothing new may have: files are named after them, and some disks fold case.
  package var takenTypeNames: Set<String> {
    let names =
      models.map(\.name) + operations.map(\.typeName) + groups.flatMap { Self.typeNames(ofGroup: $0.typeName) }
    return Set((names + Array(reservedTypeNames)).map { $0.lowercased() })
  }

  /// The types that are emitted for a group.
  package static func typeNames(ofGroup name: String) -> [String] {
    [name + "API", name + "Client", name + "Examples"]
  }
}
