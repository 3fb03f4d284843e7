import SourceText
import Testing

/// No token or password of a page may come out of the program; prose about tokens must stay readable.
struct RedactionTests {
  @Test(arguments: [
    ("Authorization: bearer d41d8cd98f00b204", "Authorization: bearer REDACTED"),
    ("-H \"Authorization: bearer eyJ0eXAi.eyJ1c2Vy.c2ln\" \\", "-H \"Authorization: bearer REDACTED\" \\"),
    ("{\"Authorization\": \"Basic YWRhOmxvdmU=\", \"a\": 1}", "{\"Authorization\": \"Basic REDACTED\", \"a\": 1}"),
    ("{\\\"authorization\\\": \\\"abc\\\"}", "{\\\"authorization\\\": \\\"REDACTED\\\"}"),
    ("Authorization: s3cret\nNext: line", "Authorization: REDACTED\nNext: line"),
    ("Cookie: session=1; theme=dark", "Cookie: REDACTED"),
    ("-H 'Cookie: session=1' -H 'Host: example.org'", "-H 'Cookie: REDACTED' -H 'Host: example.org'"),
    ("https://ada:lovelace@example.org/books", "https://ada:REDACTED@example.org/books"),
    ("postgres://ada:l@ve@db.example.org:5432/x", "postgres://ada:REDACTED@db.example.org:5432/x"),
    ("/books?access_token=12ab&page=2", "/books?access_token=REDACTED&page=2"),
    ("the token is eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl.", "the token is REDACTED"),
    ("send bearer A1b2C3d4E5 with it", "send bearer REDACTED with it"),
    ("<pre>Cookie: a=1</pre>", "<pre>Cookie: REDACTED</pre>"),
    ("-H &quot;Authorization: bearer A1b2C3d4E5&quot; \\", "-H &quot;Authorization: bearer REDACTED&quot; \\"),
    ("Cookie: a=1&b=2", "Cookie: REDACTED"),
    ("curl -u ada:lovelace https://example.org", "curl -u ada:REDACTED https://example.org"),
    ("curl --user 'ada:love lace' x", "curl --user 'ada:REDACTED' x"), ("--user=ada:l0ve", "--user=ada:REDACTED"),
    ("curl -u k1ey8f3a9c1be8d2: x", "curl -u REDACTED: x"),
    ("key AKIAABCDEFGHIJKLMNOP here", "key REDACTED here"),
    ("{\"password\": \"Xk39fQz81Lm\", \"a\": 1}", "{\"password\": \"REDACTED\", \"a\": 1}"),
    ("{\\\"client_secret\\\":\\\"0f3a9c1be8d2\\\"}", "{\\\"client_secret\\\":\\\"REDACTED\\\"}"),
    ("&quot;apiKey&quot;: &quot;0f3a9c1be8d2&quot;", "&quot;apiKey&quot;: &quot;REDACTED&quot;"),
    ("\"db_password\" : \"Xk39fQz8", "\"db_password\" : \"REDACTED"),
    ("-d client_secret=0f3a9c1be8d2&x=1", "-d client_secret=REDACTED&x=1"),
    ("\"private_key\": \"-----BEGIN PRIVATE KEY-----\\nMIIEv9Q1\\n\"", "\"private_key\": \"REDACTED\""),
  ])
  func secretsGo(text: String, expected: String) {
    #expect(redacted(text) == expected)
    #expect(redacted(redacted(text)) == expected, "redacting twice changes nothing more")
  }

  @Test(arguments: [
    "A bearer token is needed; basic authentication is not enough.", "Authorization:", "-H \"Cookie: \"",
    "Cookie: \n\nBody",
    "https://example.org/books?page=2", "mail ada@example.org", "see https://example.org/@ada", "?token=:token",
    "authorizations: all", "", "eyJ", "https://", "Größe: 12 €",
    "<pre>Cookie: </pre>", "-H &quot;Cookie: &quot;</pre>", "Authorization: bearer REDACTED",
    "\"password\": \"secret\"", "\"password\": \"your-password\"", "\"password\": \"xxx\"",
    "\"secret\": \"<secret-9f8e7d6c>\"",
    "\"api_key\": \"my-key-42\"", "\"password\": \"password1234\"", "\"password\": null", "\"secret\": {\"a\": 1}",
    "curl -u username:password", "curl -u $USER:$PASS", "docker -u root", "AKIA", "AKIAabcdefghijklmnop",
    "the password: between eight and 20 characters", "\"key\": \"0f3a9c1be8d2\"", "x-1 - y=2",
  ])
  func proseStays(text: String) {
    #expect(redacted(text) == text)
  }

  @Test func rangesAreThoseOfTheText() {
    let bytes = Array("é Cookie: a=1\nhttps://a:b@c".utf8)
    let secrets = secretRanges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(secrets == ["a=1", "b"])
  }

  @Test func namesTellSecrets() {
    #expect(redacted("0f3a9c1be8d2", of: "x-api-key") == "REDACTED")
    #expect(redacted("\"Xk39fQz81Lm\"", of: "dbPassword") == "\"REDACTED\"")
    #expect(redacted("0f3a9c1be8d2", of: "version") == "0f3a9c1be8d2")
    #expect(redacted("your-api-key", of: "api_key") == "your-api-key")
  }

  @Test func whatIsRedactedIsNoSecret() {
    #expect(secretRanges(in: Array("Authorization: bearer REDACTED\n?token=REDACTED".utf8)).isEmpty)
  }
}
