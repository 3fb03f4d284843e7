import Testing

@testable import SpeclessRuntime

/// Headers keep order and repetition, let no line break through, and never show secrets.
@Suite struct HeaderTests {
  @Test func namesHaveNoCase() {
    var headers: HTTPHeaders = ["Accept": "a", "Via": "1", "via": "2"]
    #expect(headers["VIA"] == "1, 2")
    #expect(headers.values(of: "via") == ["1", "2"])
    headers["vIA"] = "3"
    #expect(headers == ["accept": "a", "Via": "3"])
    headers["accept"] = nil
    #expect(headers.fields.map(\.name) == ["vIA"])
    #expect(headers["none"] == nil)
  }

  @Test func settingKeepsThePlace() {
    var headers: HTTPHeaders = ["A": "1", "B": "2", "a": "3"]
    headers["B"] = "4"
    headers["A"] = "5"
    #expect(headers.fields.map(\.value) == ["5", "4"])
  }

  @Test(arguments: ["x\r\nInjected: 1", "x\ny", "x\ry", "x\0y"])
  func lineBreaksInValuesAreRefused(value: String) {
    let headers: HTTPHeaders = ["Note": value]
    let error = #expect(throws: InvalidHeader.self) { try headers.validate() }
    #expect(error.map { !$0.description.contains("x") } == true)
  }

  @Test(arguments: ["", "a b", "a:b", "a\r\nb", "é"])
  func namesMustBeTokens(name: String) {
    var headers = HTTPHeaders()
    headers.append(name, "v")
    #expect(throws: InvalidHeader.self) { try headers.validate() }
  }

  @Test func secretsNeverShow() {
    let headers: HTTPHeaders = [
      "Authorization": "bearer s3cret", "Cookie": "s3cret", "Set-Cookie": "s3cret", "X-Auth-Token": "s3cret",
      "A": "open",
    ]
    let request = HTTPRequest(method: .get, target: "/a?access_token=s3cret&b=open", headers: headers, body: "s3cret")
    var dumped = ""
    dump(headers, to: &dumped)
    dump(request, to: &dumped)
    let shown = ["\(headers)", String(reflecting: headers), "\(request)", "\(headers.fields)", dumped]
    for text in shown {
      #expect(!text.contains("s3cret"))
    }
    #expect(shown[0].contains("A: open"))
    #expect(shown[2] == "GET /a?access_token=[redacted]&b=open (5 headers, 6 bytes)")
  }

  @Test func statusesHaveNames() {
    #expect(HTTPStatus(404).description == "404 Not Found")
    #expect(HTTPStatus(299).description == "299")
  }
}
