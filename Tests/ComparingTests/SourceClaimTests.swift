import Foundation
import Schema
import Testing
import Writing

@testable import Comparing

/// What the rules say of Swift source is held against the compiler: a caller of all that the old schema gives is
/// compiled against what the new one gives.
@Suite(.serialized) struct SourceClaimTests {
  /// A version, with what is emitted from it.
  private struct Version: Sendable {
    let api: API
    let files: [EmittedFile]
    /// The text of the files as far as it counts for callers.
    let code: String
    let caller: String

    init(_ api: API) throws {
      self.api = api
      files = try emitSwift(api, options: EmitOptions(), templates: builtInTemplates())
      code = SourceClaimTests.code(files)
      caller = try Caller(api).source
    }
  }

  private static let base = Result { try Version(booksAPI()) }
  /// Of each case, by its name.
  private static let edited = Result {
    try Dictionary(allCases.map { ($0.name, try Version($0.versions.new)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The caller fits what it was written for: otherwise its errors would prove nothing.
  @Test func callersFitTheirOwnSchema() throws {
    let base = try Self.base.get()
    #expect(try SwiftCompiler().check(base.files, caller: base.caller) == [])
  }

  @Test(arguments: allCases)
  func sourceBreaksWhereRulesSaySo(item: Case) throws {
    let (old, new) = (try Self.base.get(), try #require(Self.edited.get()[item.name]))
    try expectAgreement(old, new) { try SwiftCompiler().check(new.files, caller: old.caller) }
  }

  /// All cases end where they began, so that all their callers are compiled against the same.
  @Test func soItIsOnTheWayBack() throws {
    let base = try Self.base.get()
    let versions = try allCases.compactMap { try Self.edited.get()[$0.name] }
    let errors = try SwiftCompiler().check(base.files, callers: versions.map(\.caller))
    #expect(errors.count { !$0.isEmpty } > 30, "callers do break")
    for (index, item) in allCases.enumerated() {
      try expectAgreement(versions[index], base, "\(item.name), and back: ") { errors[index] }
    }
  }

  private func expectAgreement(
    _ old: Version, _ new: Version, _ name: String = "", errors: () throws -> [String]
  ) throws {
    let claims = compare(old.api, new.api).filter { $0.breaks.contains(.source) }
    // Where only comments and words of requests differ, source cannot break, and the compiler need not be asked.
    guard new.code != old.code else {
      #expect(claims.map(\.headline) == [], "\(name)the declarations are the same")
      return
    }
    let errors = try errors()
    if errors.isEmpty {
      #expect(claims.map(\.headline) == [], "\(name)everything compiles")
    } else {
      #expect(!claims.isEmpty, "\(name)no rule says that source breaks, but \(errors[0])")
    }
  }

  /// Without comments, blank lines and texts.
  private static func code(_ files: [EmittedFile]) -> String {
    files.flatMap { $0.text.split(separator: "\n") }.compactMap { line -> String? in
      let trimmed = line.trimmingPrefix { $0 == " " }
      if trimmed.hasPrefix("//") { return nil }
      return trimmed.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
        .map { String($0.element) }.joined(separator: "\"\"")
    }.joined(separator: "\n")
  }
}
