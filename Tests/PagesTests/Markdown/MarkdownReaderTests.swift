import SourceText
import Testing

@testable import Pages

/// Protects the rules by which Markdown becomes blocks; each case is one rule.
@Suite("Markdown to blocks")
struct MarkdownReaderTests {
  @Test(arguments: cases)
  func blocks(of markdown: HTMLCase) {
    var diagnostics = Diagnostics()
    let document = readMarkdown(SourceFile(path: "page.md", text: markdown.input), diagnostics: &diagnostics)
    #expect(document.dump().split(separator: "\n") == markdown.dump.split(separator: "\n"), "\(markdown.rule)")
    #expect(diagnostics.all.isEmpty)
  }

  static let cases = [
    HTMLCase(
      "headings",
      #"""
      # One
      ## Two ##
      Three
      ===
      Four *a*
      five
      ---
      ###Six
      #7 is no heading
      ####### nor this

      """#,
      #"""
      1:3 heading 1 "One"
      2:4 heading 2 "Two"
      3:1 heading 1 "Three"
      5:1 heading 2 "Four a five"
      8:4 heading 3 "Six"
      9:1 paragraph "#7 is no heading ####### nor this"
      """#),
    HTMLCase(
      "paragraphs",
      #"""
      one
        two \#u{20}
      three\
      four<br>five

      ***

      six

      """#,
      #"""
      1:1 paragraph "one two\nthree\nfour\nfive"
      8:1 paragraph "six"
      """#),
    HTMLCase(
      "emphasis, code, links, tags, references",
      #"""
      *All* of __the__ `a *b*` [shelves](/s "t") <https://x.y/z> ![cover](c.png) <b>bold</b> &amp; `` ` `` \*no\* ~~old~~ <!-- gone --> end

      """#,
      #"""
      1:2 paragraph "All of the a *b* shelves https://x.y/z cover bold & ` *no* old end"
      """#),
    HTMLCase(
      "names keep their underscores and brackets",
      #"""
      shelf_name_de, _links and order[items][name] of <guid>, 2 * 3 * 4, tags[]

      """#,
      #"""
      1:1 paragraph "shelf_name_de, _links and order[items][name] of <guid>, 2 * 3 * 4, tags[]"
      """#),
    HTMLCase(
      "links by label",
      #"""
      [the shelf][s], [s] and [other]

      [s]: /shelf
        "title"

      """#,
      #"""
      1:2 paragraph "the shelf, s and [other]"
      """#),
    HTMLCase(
      "fenced code with an info string",
      #"""
      ```json Request {.body}
      {
        "a": 1
      }
      ```
      ~~~
      ```
      ~~~

      """#,
      #"""
      2:1 code .json .request .body
        | {
        |   "a": 1
        | }
      7:1 code
        | ```
      """#),
    HTMLCase(
      "indented code",
      #"""
      text

          GET /x

            b

      more
          goes on

      """#,
      #"""
      1:1 paragraph "text"
      3:5 code
        | GET /x
        |\#u{20}
        |   b
      7:1 paragraph "more goes on"
      """#),
    HTMLCase(
      "lists",
      #"""
      - a
        b
      - *c*
        - d

          e
      -\#u{20}
      1. f
      2) g

      """#,
      #"""
      1:1 list
        1:3 - "a b"
        3:4 - "c"
        4:5 - "d\ne"
        7:3 - ""
      8:1 list
        8:4 - "f"
      9:1 list
        9:4 - "g"
      """#),
    HTMLCase(
      "code in an item stands for itself",
      #"""
      1. do:

         ```sh
         make
         ```

         then
      2. end

      """#,
      #"""
      1:1 list
        1:4 - "do:"
      4:4 code .sh
        | make
      7:4 list
        7:4 - "then"
        8:4 - "end"
      """#),
    HTMLCase(
      "quotes are what stands in them",
      #"""
      > # A
      > b
      c
      >
      > - d

      """#,
      #"""
      1:5 heading 1 "A"
      2:3 paragraph "b c"
      5:3 list
        5:5 - "d"
      """#),
    HTMLCase(
      "tables",
      #"""
      | Name | Description | Required |
      |:-----|-------------|---------:|
      | `a_b` | one \| two, `x\|y` | true |
      | c | | |
      | d

      after

      """#,
      #"""
      1:1 table
        1:3 header
          1:3 "Name"
          1:10 "Description"
          1:24 "Required"
        3:1 row
          3:4 "a_b"
          3:11 "one | two, x|y"
          3:32 "true"
        4:1 row
          4:3 "c"
          4:7 ""
          4:9 ""
        5:1 row
          5:3 "d"
      7:1 paragraph "after"
      """#),
    HTMLCase(
      "tables without frames",
      #"""
      Name | Type
      ---|---
      a | b
      c

      """#,
      #"""
      1:1 table
        1:1 header
          1:1 "Name"
          1:8 "Type"
        3:1 row
          3:1 "a"
          3:5 "b"
      4:1 paragraph "c"
      """#),
    HTMLCase(
      "columns without names, however deep, and marks that lead to notes",
      #"""
            |
      ----- | ---
      Admin |

      | Name |
      |---|
      | **a**<sup>[1]</sup> |
      | m<sup>2</sup> and 2<sup>nd</sup> |

      """#,
      #"""
      1:7 table
        3:1 row
          3:1 "Admin"
      5:1 table
        5:3 header
          5:3 "Name"
        7:1 row
          7:5 "a"
        8:1 row
          8:3 "m and 2nd"
      """#),
    HTMLCase(
      "a row with line breaks goes on",
      #"""
      | Name | Description | Scope |
      |--|--|--|
      | a | first
      second | s |
      | b | c | |

      """#,
      #"""
      1:1 table
        1:3 header
          1:3 "Name"
          1:10 "Description"
          1:24 "Scope"
        3:1 row
          3:3 "a"
          3:7 "first second"
          4:10 "s"
        5:1 row
          5:3 "b"
          5:7 "c"
          5:11 ""
      """#),
    HTMLCase(
      "classes and lists in cells",
      #"""
      | Name | Values |
      |---|---|
      | <span class="Required">a</span> | <ul class="valid_values"><li>x<li>y</ul> |
      | b | c<br>d |

      """#,
      #"""
      1:1 table
        1:3 header
          1:3 "Name"
          1:10 "Values"
        3:1 row
          3:26 "a" .required
          3:37 "" .valid_values
            3:66 - "x"
            3:71 - "y"
        4:1 row
          4:3 "b"
          4:7 "c\nd"
      """#),
    HTMLCase(
      "blocks of HTML",
      #"""
      <h2 class="deprecated">A</h2>

      <pre class="request">GET /a

      # b &lt;</pre>
      text <i>x</i>

      <table>
      <tr><td>a

      <td>b
      </table>
      *c*

      <!-- no

      more -->
      <details>
      <summary>S</summary>

      **d**

      </details>

      """#,
      #"""
      1:24 heading 2 "A" .deprecated
      3:22 code .request
        | GET /a
        |\#u{20}
        | # b <
      6:1 paragraph "text x"
      8:1 table
        9:1 row
          9:9 "a"
          11:5 "b"
      13:2 paragraph "c"
      19:10 paragraph "S"
      21:3 paragraph "d"
      """#),
    HTMLCase(
      "placeholders are no tags",
      #"""
      <guid>

      <name> of a < b

      """#,
      #"""
      1:1 paragraph "<guid>"
      3:1 paragraph "<name> of a < b"
      """#),
    HTMLCase(
      "front matter",
      #"""
      ---
      title: Shelves
      ---

      # A

      """#,
      #"""
      5:3 heading 1 "A"
      """#),
    HTMLCase(
      "line ends",
      "# A\r\n\r\none\r\ntwo\r\rthree\r\n",
      #"""
      1:3 heading 1 "A"
      3:1 paragraph "one two"
      6:1 paragraph "three"
      """#),
    HTMLCase(
      "deep containers",
      #"""
      > - > 1. x

      """#,
      #"""
      1:3 list
        1:10 - "x"
      """#),
  ]
}
