import SourceText
import Testing

@testable import Pages

/// A page fragment and the dump of what is read of it.
struct HTMLCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var input: String
  var dump: String

  init(_ rule: String, _ input: String, _ dump: String) {
    self.rule = rule
    self.input = input
    self.dump = dump
  }

  var testDescription: String { rule }
}

/// Protects the rules by which tags become blocks; each case is one rule.
@Suite("HTML to blocks")
struct HTMLReaderTests {
  @Test(arguments: cases)
  func blocks(of html: HTMLCase) {
    var diagnostics = Diagnostics()
    let document = readHTML(SourceFile(path: "page.html", text: html.input), diagnostics: &diagnostics)
    #expect(document.dump().split(separator: "\n") == html.dump.split(separator: "\n"), "\(html.rule)")
    #expect(diagnostics.all.isEmpty)
  }

  static let cases = [
    HTMLCase(
      "running text",
      #"""
      <h1>A</h1>\#n<div class="Intro x">one <a href=x>two</a>\#n  three<br>four</div>\#n\#
      <section>five<p class=note>six</section>seven
      """#,
      #"""
      1:5 heading 1 "A"
      2:22 paragraph "one two three\nfour" .intro .x
      4:10 paragraph "five"
      4:28 paragraph "six" .note
      4:41 paragraph "seven"
      """#),
    HTMLCase(
      "implied ends of p, li, dt and dd",
      "<p>one<p>two<ul><li>three<li>four</ul>five<dl><dt>six<dd>seven<dt>eight</dl>",
      #"""
      1:4 paragraph "one"
      1:10 paragraph "two"
      1:13 list
        1:21 - "three"
        1:30 - "four"
      1:39 paragraph "five"
      1:43 list
        1:51 - "six\nseven"
        1:67 - "eight"
      """#),
    HTMLCase(
      "nested lists are one list",
      #"""
      <ul class="states"><li>a<ul><li>b</li><li></li></ul></li><li>c<p>d</p><p>e</p></li></ul>
      """#,
      #"""
      1:1 list .states
        1:24 - "a"
        1:33 - "b"
        1:43 - ""
        1:62 - "c\nd\ne"
      """#),
    HTMLCase(
      "code in an item stands for itself",
      "<ol><li>do:<pre>make</pre>then<li>end</ol>",
      #"""
      1:1 list
        1:9 - "do:"
      1:17 code
        | make
      1:27 list
        1:27 - "then"
        1:35 - "end"
      """#),
    HTMLCase(
      "a table with marks, lists in cells and implied ends",
      #"""
      <table class="Fields"><thead><tr><th>Name<th>Values<tbody><tr class="deprecated">\#
      <td class="required"><span class="name">colour</span><td>one of <ul class="valid_values">\#
      <li>red</li><li>blue</li></ul> or more</table>
      """#,
      #"""
      1:1 table .fields
        1:38 header
          1:38 "Name"
          1:46 "Values"
        1:59 row .deprecated
          1:122 "colour" .required .name
          1:139 "one of\nor more" .valid_values
            1:175 - "red"
            1:187 - "blue"
      """#),
    HTMLCase(
      "a first row of header cells is the header",
      #"""
      <table><tr><th>A</th><th>B</th></tr><tr><th>a</th><td>b<br>c<p>d</p><p>e</p></td></tr></table>
      """#,
      #"""
      1:1 table
        1:16 header
          1:16 "A"
          1:26 "B"
        1:37 row
          1:45 "a"
          1:55 "b\nc\nd\ne"
      """#),
    HTMLCase(
      "a table in a cell is part of the cell",
      #"""
      <table><tr><td>out<table class=in><tr><td>a<td>b<tr><td>c<ul><li>d</ul></table>after</table>end
      """#,
      #"""
      1:1 table
        1:8 row
          1:16 "out\na b\nc\nafter" .in
            1:66 - "d"
      1:93 paragraph "end"
      """#),
    HTMLCase(
      "text between cells goes before the table",
      "<table>lost<tr>and<td>x</td>found</tr><div>here</div><td>y</table>",
      #"""
      1:8 paragraph "lost"
      1:16 paragraph "and"
      1:29 paragraph "found"
      1:44 paragraph "here"
      1:1 table
        1:12 row
          1:23 "x"
        1:54 row
          1:58 "y"
      """#),
    HTMLCase(
      "stray end tags",
      "<p>a</br>b</p>c</p>d</i></div></td>e",
      #"""
      1:4 paragraph "a\nb"
      1:15 paragraph "c"
      1:20 paragraph "de"
      """#),
    HTMLCase(
      "content that is not shown",
      #"""
      x<script>if (a < b) { "</b>" } <!-- </p> --></script><style>p > b {}</style><title>T</title>\#
      <template><p>t</p></template><noscript><p>n</noscript><!-- c -->y
      """#,
      #"""
      1:1 paragraph "xy"
      """#),
    HTMLCase(
      "preformatted text",
      "<pre class=\"request route\">\nGET  &lt;x&gt;\r\n  <b>two</b>\n</pre><textarea>\na <b>\n</textarea><pre></pre><pre class=body></pre>",
      #"""
      2:1 code .request .route
        | GET  <x>
        |   two
        | 
      5:1 code
        | a <b>
        | 
      6:39 code .body
        | 
      """#),
    HTMLCase(
      "character references, of which no-break spaces are plain",
      "<p>caf&eacute; &quot;a&amp;b&quot; &nbsp;&hellip;</p>",
      #"""
      1:4 paragraph "café \"a&b\" …"
      """#),
    HTMLCase(
      "headings that are not ended, or hold blocks",
      "<h3>POST /shelves <p>text</p><h1><div>in</div></h1><h2>a<h3>b",
      #"""
      1:5 heading 3 "POST /shelves"
      1:22 paragraph "text"
      1:39 heading 1 "in"
      1:56 heading 2 "a"
      1:61 heading 3 "b"
      """#),
    HTMLCase(
      "code",
      #"""
      <div><code>one</code> and two</div><div><code class=json>{\#n  a\#n}</code></div>\#
      <p>see <code>a\#nb</code></p><pre><code class="language-json">{}</code></pre>
      """#,
      #"""
      1:12 paragraph "one and two"
      1:58 code .json
        | {
        |   a
        | }
      3:18 paragraph "see a b"
      4:46 code .language-json
        | {}
      """#),
    HTMLCase(
      "CR LF",
      "<p>one\r\ntwo\r\n  three</p>\r\n<pre>a\r\nb</pre>",
      #"""
      1:4 paragraph "one two three"
      4:6 code
        | a
        | b
      """#),
    HTMLCase(
      "SVG and MathML",
      #"""
      <svg><title>icon</title><text>t</text></svg><p>x<svg><style>a<b></style><![CDATA[raw <b>]]>\#
      </svg>y<math><mi>z</mi></math></p>
      """#,
      #"""
      1:31 paragraph "t"
      1:48 paragraph "xraw <b>yz"
      """#),
    HTMLCase(
      "parts of tables and lists without table or list",
      "<td>a<td>b<tr><li>c<p>d",
      #"""
      1:5 paragraph "a"
      1:10 paragraph "b"
      1:19 list
        1:19 - "c\nd"
      """#),
    HTMLCase(
      "captions, and blocks in cells",
      #"""
      <table><caption>cap</caption><tr><td><pre>\#n{\#n  a\#n}</pre></td><td>a<h4>b</h4>c</td></tr>\#
      </table>
      """#,
      #"""
      1:17 paragraph "cap"
      1:1 table
        1:30 row
          2:1 "{\n  a\n}"
          4:17 "a\nb\nc"
      """#),
    HTMLCase(
      "lists of all kinds in cells",
      "<table><tr><td><dl><dt>a<dd>b<dt>c</dl>x<ul>stray<li>i<ul><li>j</ul>k</ul></table>",
      #"""
      1:1 table
        1:8 row
          1:40 "x"
            1:24 - "a\nb"
            1:34 - "c"
            1:45 - "stray"
            1:54 - "i"
            1:63 - "j"
            1:69 - "k"
      """#),
    HTMLCase(
      "options",
      "<select><option>a<option>b</select><p>a<option>b",
      #"""
      1:17 paragraph "a"
      1:26 paragraph "b"
      1:39 paragraph "a"
      1:48 paragraph "b"
      """#),
    HTMLCase(
      "tables that are not ended",
      "a<table><tr><td>b<table><td>c</table><td>d<tr><td>e<table></table>f",
      #"""
      1:1 paragraph "a"
      1:2 table
        1:9 row
          1:17 "b\nc"
          1:42 "d"
        1:43 row
          1:51 "e\nf"
      """#),
  ]
}
