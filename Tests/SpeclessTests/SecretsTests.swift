import Testing

@testable import specless

/// A page with a secret wherever one can stand: none of them comes out again, whatever is asked.
@Suite struct SecretsTests {
  /// Each stands in one place of the page only, so that what comes out tells where from.
  private static let secrets = [
    "q0Zx81mKf72a", "h1Zx81mKf72a", "u2Zx81mKf72a", "b3Zx81mKf72a", "r4Zx81mKf72a", "a5Zx81mKf72a", "t6Zx81mKf72a",
    "e7Zx81mKf72a", "c8Zx81mKf72a", "f9Zx81mKf72a", "w0Zx81mKf72a", "v1Zx81mKf72a", "d2Zx81mKf72a",
    "AKIAQ7ZX81MKF72ABCDE",
    "n3Zx81mKf72a", "o4Zx81mKf72a",
  ]

  private static let page = """
    Logging In with https://ada:w0Zx81mKf72a@example.org
    POST /v1/logins?api_key=q0Zx81mKf72a
    Takes AKIAQ7ZX81MKF72ABCDE and the password: v1Zx81mKf72a.
    Request
    Route
    POST /v1/logins?api_key=c8Zx81mKf72a&kind=odd
    Parameters
    Name |
    Description |
    Valid Values |
    Example Values |
    api_key
    |
    The key
    |
    |
    - e7Zx81mKf72a
    |
    Body
    Name |
    Description |
    Default |
    Valid Values |
    Example Values |
    password
    |
    The password
    |
    d2Zx81mKf72a
    |
    |
    - t6Zx81mKf72a
    |
    client_secret
    |
    What the client knows
    |
    |
    |
    |
    Body
    {
    "password": "b3Zx81mKf72a",
    "client_secret": {"secret": "n3Zx81mKf72a"},
    "note": 1
    }
    cURL
    curl "https://api.example.org/v1/logins?api_key=f9Zx81mKf72a" -d '{
    "password": "a5Zx81mKf72a", "note": "x"
    }' -X PUT \\
    -u ada:u2Zx81mKf72a \\
    -H "Authorization: bearer h1Zx81mKf72a" \\
    -H "Content-Type: application/json"
    Response
    Headers
    Set-Cookie: session=o4Zx81mKf72a
    Status
    201 Created
    Body
    {
    "access_token": "r4Zx81mKf72a",
    "note": "x"
    }

    """

  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(Self.page, to: "api-docs/logins/create.txt")
    return workplace
  }

  private func shown(in text: String) -> [String] { Self.secrets.filter(text.contains) }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func lintKeepsThem(form: String) throws {
    let outcome = try workplace().run("lint", "--format", form)
    #expect(outcome.out.contains("secret-in-page") || outcome.err.contains("secret-in-page"))
    #expect(shown(in: outcome.out + outcome.err) == [])
  }

  @Test(arguments: ["schema", "openapi"])
  func exportKeepsThem(form: String) throws {
    let outcome = try workplace().run("export", "--format", form)
    #expect(outcome.code == .success && outcome.out.contains("logins"))
    #expect(shown(in: outcome.out + outcome.err) == [])
  }

  @Test func explainKeepsThem() throws {
    let workplace = try workplace()
    let names = workplace.run("explain").out.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count > 2)
    for name in names + ["CreateLogin.Body.password", "CreateLogin.Body.client_secret", "LoggingIn.Body.password"] {
      for form in ["text", "json"] {
        let outcome = workplace.run("explain", name, "--format", form)
        #expect(shown(in: outcome.out + outcome.err) == [], "\(name)")
      }
    }
  }

  @Test func generateKeepsThem() throws {
    let workplace = try workplace()
    let outcome = workplace.run("generate")
    #expect(shown(in: outcome.out + outcome.err) == [])
    let files = try workplace.files(in: ".").filter { !$0.key.hasSuffix("create.txt") }
    #expect(!files.isEmpty)
    for (path, text) in files { #expect(shown(in: text) == [], "\(path)") }
  }
}
