import Testing

@testable import Inference

/// Names read as a Swift programmer would write them, whatever the text.
@Suite struct NamingIdentifierTests {
  @Test(arguments: [
    ("space_guid", "spaceGUID", "SpaceGUID"), ("guid", "guid", "GUID"), ("spaceGUID", "spaceGUID", "SpaceGUID"),
    ("developers_url", "developersURL", "DevelopersURL"), ("url_path", "urlPath", "URLPath"),
    ("developer_guids", "developerGUIDs", "DeveloperGUIDs"), ("URLs", "urls", "URLs"),
    ("userIDs", "userIDs", "UserIDs"),
    ("HTTPServer", "httpServer", "HTTPServer"), ("order-direction", "orderDirection", "OrderDirection"),
    ("last_operation.type", "lastOperationType", "LastOperationType"), ("scope[name]", "scopeName", "ScopeName"),
    ("memory_in_mb_per_instance", "memoryInMBPerInstance", "MemoryInMBPerInstance"),
    ("allow_ssh", "allowSSH", "AllowSSH"), ("audit.app.create", "auditAppCreate", "AuditAppCreate"),
    ("STARTED", "started", "Started"), ("BUILDPACK_SET", "buildpackSet", "BuildpackSet"),
    ("v1Brokers", "v1Brokers", "V1Brokers"),
    ("sha256", "sha256", "SHA256"), ("SHA256Hash", "sha256Hash", "SHA256Hash"), ("2FA", "_2fa", "_2fa"),
    ("1st", "_1st", "_1st"), ("user's name", "userName", "UserName"), ("don't", "dont", "Dont"),
    ("1.2", "_1Point2", "_1Point2"), ("-1", "minus1", "Minus1"), ("in progress", "inProgress", "InProgress"),
    ("größe", "größe", "Größe"), ("жанр_книги", "жанрКниги", "ЖанрКниги"), ("IPv4", "iPv4", "IPv4"),
  ])
  func spellsMembersAndTypes(text: String, member: String, type: String) {
    #expect(Identifier.member(text) == member)
    #expect(Identifier.type(text) == type)
  }

  @Test(arguments: [
    ("", "empty"), ("😀", "value"), ("   ", "value"), ("_", "underscore"), (">=", "greaterThanOrEqual"), ("*", "all"),
    ("self", "selfValue"), ("Self", "selfValue"), ("init", "initValue"), ("class", "class"), ("\u{202E}evil", "evil"),
    ("a\u{200B}b", "ab"), ("a\u{0}b", "ab"), ("\u{3164}", "value"), ("\u{301}a", "a"),
    ("`x`; import Foo", "xImportFoo"),
    ("👩‍👩‍👧x", "x"), ("é\u{301}", "é\u{301}"), ("___", "value"), ("a_b__c", "aBC"), ("0", "_0"),
  ])
  func keepsHostileNamesInert(text: String, member: String) {
    #expect(Identifier.member(text) == member)
  }

  @Test func givesNoTypeTheNameOfAKeywordThatCannotBeEscaped() {
    #expect(Identifier.type("type") == "TypeValue")
    #expect(Identifier.type("protocol") == "ProtocolValue")
    #expect(Identifier.type("self") == "SelfValue")
    #expect(Identifier.type("any") == "AnyValue")
  }

  @Test func shortensLongNamesAndKeepsThemApart() {
    let long = String(repeating: "shelf_", count: 2_000)
    let one = Identifier.member(long + "a")
    let two = Identifier.member(long + "b")
    #expect(one.count == 64 + 1 + 8 && one != two && one.prefix(64) == two.prefix(64))
    #expect(Identifier.shortHash("") == "811c9dc5")
    #expect(Identifier.shortHash("a") == "e40c292c")
  }

  /// Law: whatever comes in, an identifier comes out, and naming it again changes nothing but the placeholder.
  @Test func alwaysGivesAnIdentifier() {
    var random = SeededGenerator(law: #function)
    for _ in 0..<2_000 {
      let text = random.hostileText()
      for name in [Identifier.member(text), Identifier.type(text)] {
        #expect(isPlainIdentifier(name), "\(text.debugDescription) gave \(name.debugDescription)")
      }
    }
  }

  private func isPlainIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !name.hasSuffix("_") else { return false }
    return (first == "_" || first.isIdentifierLetter)
      && name.unicodeScalars.dropFirst().allSatisfy { $0.isIdentifierLetter || $0.isIdentifierRest }
  }
}
