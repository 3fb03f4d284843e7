import SourceText
import Testing

@testable import Pages

/// Whole pages of HTML, from bytes to endpoint pages.
@Suite struct HTMLPageTests {
  @Test func aTemplateWithClassNames() throws {
    let page = try readClean(
      """
      <!DOCTYPE html><html><head><title>Shelves API</title><style>td.required { color: red }</style></head><body>
      <h1>Shelves API</h1><div class="article"><h2>Create a Shelf (experimental)</h2><h3>POST /shelves</h3>
      <p class="explanation">Makes
        one &amp; only one.</p>
      <h3>Request</h3><h4>Route</h4><pre class="request route highlight">POST /shelves</pre>
      <h4>Body</h4><table class="fields table"><thead><tr><th>Name</th><th>Description</th><th>Default</th>
      <th>Valid Values</th><th>Example Values</th></tr></thead><tbody>
      <tr class="deprecated "><td class="required "><span class="name">colour</span></td>
      <td><span class="description">Its colour</span></td><td><span class="default">oak</span></td>
      <td><ul class="valid_values"><li>oak<li>beech</ul></td><td><ul class="example_values"></ul></td></tr>
      </tbody></table><pre class="request body">{&quot;colour&quot;: &quot;oak&quot;}</pre>
      <h3>Response</h3><h4>Status</h4><span>When it is slow, 202.</span>
      <pre class="response status">201 Created, 202 Accepted</pre>
      </div></body></html>
      """)
    #expect(page.flags.experimental != nil)
    #expect(page.explanations.map(\.string) == ["Makes one & only one."])
    let exchange = try #require(page.exchanges.first)
    let row = try #require(exchange.bodyFields?.rows.first)
    #expect(row.flags.required != nil && row.flags.deprecated != nil)
    #expect(row.validValues.map(\.string) == ["oak", "beech"])
    #expect(row.defaultValue?.string == "oak")
    #expect(exchange.status?.statuses.map(\.code) == [201, 202])
    #expect(exchange.status?.sentence?.string == "When it is slow, 202.")
    let body = try #require(exchange.requestBody)
    let colour = try #require(body.json?.root["colour"])
    #expect(page.file.text(body.span(of: colour)).hasPrefix("&quot;oak&"))
  }

  /// A paragraph beside the status is words, though it begins with a number, before the status and behind it.
  @Test func aNumberInWordsIsNoStatus() throws {
    let page = try readClean(
      """
      <html><head><title>Shelves API</title></head><body><h1>Shelves API</h1><div class="article">
      <h2>Create Shelves</h2><h3>POST /shelves</h3><h3>Request</h3><h4>Route</h4>
      <pre class="request route">POST /shelves</pre><h3>Response</h3><h4>Status</h4>
      <p class="explanation">500 shelves at most are made.</p>
      <pre class="response status">201 Created</pre><p>202 or more wait.</p>
      </div></body></html>
      """)
    let status = try #require(page.exchanges.first?.status)
    #expect(status.statuses.map(\.code) == [201])
    #expect(status.sentence?.string == "500 shelves at most are made. 202 or more wait.")
  }

  @Test func theDefaultTemplate() throws {
    let page = try readClean(
      """
      <html><body><div class="container"><h1>Orders</h1><div class="article"><h2>Creating an order</h2>
      <h3>POST /orders</h3><h3>Parameters</h3>
      <table><tr><th>Name</th><th>Description</th></tr>
      <tr><td class="required"><span class="name">order[name]</span></td><td><span class="description">Name</span></td></tr>
      </table><h3>Request</h3><h4>Route</h4><pre>POST /orders</pre><h4>Body</h4><pre>order[name]=Old+Name</pre>
      <h4>cURL</h4><pre>curl "http://localhost/orders" -d 'order[name]=Old+Name' -X POST</pre>
      <h3>Response</h3><h4>Status</h4><pre>201</pre><h4>Body</h4><pre>{"id": 1}</pre>
      </div></div></body></html>
      """)
    let exchange = try #require(page.exchanges.first)
    #expect(exchange.parameters?.rows.map(\.name.string) == ["order[name]"])
    #expect(exchange.parameters?.rows.first?.flags.required != nil)
    #expect(exchange.curl?.method?.string == "POST")
    #expect(exchange.status?.statuses.map(\.code) == [201])
    #expect(exchange.responseBody?.json != nil)
  }

  @Test func anIndexIsNoEndpoint() {
    let (pages, diagnostics) = read(
      "<html><body><h1>Orders</h1><ul><li><a href=x>Creating an order</a></ul></body></html>")
    #expect(pages.isEmpty)
    #expect(diagnostics.map(\.ruleID) == ["not-an-endpoint"])
  }
}
