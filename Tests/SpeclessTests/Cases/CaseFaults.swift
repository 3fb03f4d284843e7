import Testing

/// What is known to be wrong with the Swift of a case, until it is mended. A test fails when a fault listed here is
/// gone: take the line out then.
struct CaseFaults {
  enum Kind {
    case doesNotCompile, doesNotVerify, isNotLaidOut
  }

  private static let table: [(name: String, kinds: [Kind], reason: Comment)] = []

  /// Checks, and takes failures as known where the table has them.
  static func known(_ folder: CaseFolder, _ kind: Kind, _ check: () throws -> Void) rethrows {
    guard let fault = table.first(where: { $0.name == folder.name && $0.kinds.contains(kind) }) else {
      return try check()
    }
    withKnownIssue(fault.reason) { try check() }
  }
}
