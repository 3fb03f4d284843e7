/// What an element does to the text around it and within it.
extension HTMLElement {
  enum Kind: Sendable {
    /// Has no end tag and no content: `<br>`, `<img>`.
    case void
    /// Runs on in the line: `<span>`, `<a>`, and every element that HTML does not know.
    case inline
    /// Begins and ends a stretch of running text: `<div>`, `<p>`, `<li>`.
    case block
    /// Its content is text without tags.
    case raw(HTMLTokenizer.Content, isShown: Bool)
    /// `<table>` and its parts.
    case table
    /// Says nothing about text: `<html>`, `<body>`.
    case frame
  }

  var kind: Kind {
    switch self {
    case .other, .code, .svg, .math, .foreignObject, .desc, .metadata, .template: .inline
    case .br, .wbr, .hr, .img, .input, .meta, .link, .base, .area, .embed, .param, .source, .track: .void
    case .html, .head, .body: .frame
    case .title: .raw(.rcdata, isShown: false)
    case .textarea: .raw(.rcdata, isShown: true)
    case .script: .raw(.script, isShown: false)
    case .style, .noscript, .noframes, .noembed, .iframe: .raw(.rawText, isShown: false)
    case .xmp: .raw(.rawText, isShown: true)
    case .plaintext: .raw(.plainText, isShown: true)
    case .table, .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .td, .th: .table
    default: .block
    }
  }

  /// 1 to 6 for `<h1>` to `<h6>`.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  var isList: Bool { self == .ul || self == .ol || self == .dl || self == .menu || self == .dir }
  var isItem: Bool { self == .li || self == .dt || self == .dd }
  var isPreformatted: Bool { self == .pre || self == .listing }
  var isCell: Bool { self == .td || self == .th }
  var isRowGroup: Bool { self == .thead || self == .tbody || self == .tfoot }

  /// What an end tag cannot reach over (the standard's "scope"), beside what is not kept open here.
  var endsScope: Bool { self == .table || self == .td || self == .th || self == .caption }
}
