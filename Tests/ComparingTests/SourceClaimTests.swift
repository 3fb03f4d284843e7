import Foundation
import Schema
import Testing
import Writing

@testable import Comparing

/// What the rules say of Swift source is held against the compiler: a caller of all that the old schema gives is
/// compiled against what the new one gives.
@Suite(.serialized) struct SourceClaimTests {
  /// The caller fits what it was written for: otherwise its errors would prove nothing.
  @Test func callersFitTheirOwnSchema() throws {
    let api = booksAPI()
    #expect(try SwiftCompiler().check(emitted(api), caller: Caller(api).source) == [])
  }

  @Test(arguments: allCases)
  func sourceBreaksWhereRulesSaySo(item: Case) throws {
    let (old, new) = item.versions
    try expectAgreement(old, new, "there")
    try expectAgreement(new, old, "back")
  }

  private func emitted(_ api: API) throws -> [EmittedFile] {
    try emitSwift(api, options: EmitOptions(), templates: builtInTemplates())
  }

  private func expectAgreement(_ old: API, _ new: API, _ direction: String) throws {
    let claims = compare(old, new).filter { $0.breaks.contains(.source) }
    let files = try emitted(new)
    // Where only comments and words of requests differ, source cannot break, and the compiler need not be asked.
    guard try code(files) != code(emitted(old)) else {
      #expect(claims.map(\.headline) == [], "\(direction): the declarations are the same")
      return
    }
    let errors = try SwiftCompiler().check(files, caller: Caller(old).source)
    if errors.isEmpty {
      #expect(claims.map(\.headline) == [], "\(direction): everything compiles")
    } else {
      #expect(!claims.isEmpty, "\(direction): no rule says that source breaks, but \(errors[0])")
    }
  }

  /// Without comments, blank lines and texts.
  private func code(_ files: [EmittedFile]) -> String {
    files.flatMap { $0.text.split(separator: "\n") }.compactMap { line -> String? in
      let trimmed = line.trimmingPrefix { $0 == " " }
      if trimmed.hasPrefix("//") { return nil }
      return trimmed.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
        .map { String($0.element) }.joined(separator: "\"\"")
    }.joined(separator: "\n")
  }
}
