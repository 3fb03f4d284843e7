/// The elements of HTML that reading turns on; every other is `.other` and only holds text.
package enum HTMLElement: String, Sendable, Hashable, CaseIterable {
  case other = ""
  case br, wbr, hr, img, input, meta, link, base, area, col, embed, param, source, track
  case html, head, body, title, script, style, template, noscript, noframes, noembed, iframe, textarea, plaintext
  case xmp, listing, pre, code
  case h1, h2, h3, h4, h5, h6, hgroup
  case p, div, blockquote, section, article, aside, header, footer, main, nav, search, address, center, details
  case summary, dialog, fieldset, legend, figure, figcaption, form, option, optgroup
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case svg, math
  case foreignObject = "foreignobject"
  case desc, metadata

  package init(_ name: HTMLName) {
    self = Self.byName.find(name)
  }

  private static let byName = HTMLElementTable(allCases)
}

/// An element's name in lower case, packed into a number to be compared at once.
///
/// Of a name longer than sixteen bytes only the last sixteen count; no element of HTML is that long.
package struct HTMLName: Sendable, Hashable {
  fileprivate var packed: UInt64 = 0
  fileprivate var upper: UInt64 = 0

  init(_ bytes: Bytes, _ range: Range<Int>) {
    for index in range { append(bytes[index].lowerCased) }
  }

  fileprivate init(_ name: String) {
    for byte in name.utf8 { append(byte) }
  }

  @inline(__always) private mutating func append(_ byte: UInt8) {
    upper = upper << 8 | packed >> 56
    packed = packed << 8 | UInt64(byte)
  }

  fileprivate var hash: Int { Int(truncatingIfNeeded: ((packed ^ upper) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}

/// A small open table from packed names to elements; twice as many slots as names.
private struct HTMLElementTable: Sendable {
  private var slots = [(name: HTMLName, element: HTMLElement)](repeating: (HTMLName(""), .other), count: 256)

  init(_ elements: [HTMLElement]) {
    for element in elements where element != .other {
      let name = HTMLName(element.rawValue)
      var slot = name.hash
      while slots[slot].element != .other { slot = (slot + 1) & 255 }
      slots[slot] = (name, element)
    }
  }

  func find(_ name: HTMLName) -> HTMLElement {
    var slot = name.hash
    while slots[slot].element != .other {
      if slots[slot].name == name { return slots[slot].element }
      slot = (slot + 1) & 255
    }
    return .other
  }
}
