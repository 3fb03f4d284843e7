/// The widest line that emitted code has, unless a single word of it is wider.
let lineWidth = 120

/// Something in brackets, `open item, item close`, laid out on one line where that fits, else an item a line:
/// signatures, calls, array literals.
///
///     Listing("init(", ["name: String", "guid: String? = nil"], ") {").lines(indent: 2)
struct Listing {
  enum Item: ExpressibleByStringInterpolation {
    case text(String)
    /// Always over several lines, those after the first so many columns further in: a multi-line literal.
    case block([String], hanging: Int)
    case nested(Listing)

    init(stringLiteral text: String) { self = .text(text) }
  }

  var open: String
  var items: [Item]
  var close: String
  /// Whether the last of several items ends with a comma too, as in collection literals.
  var endsWithComma = false

  init(_ open: String, _ items: [Item], _ close: String, endsWithComma: Bool = false) {
    self.open = open
    self.items = items
    self.close = close
    self.endsWithComma = endsWithComma
  }

  init(_ open: String, _ items: [String], _ close: String, endsWithComma: Bool = false) {
    self.init(open, items.map(Item.text), close, endsWithComma: endsWithComma)
  }

  /// The lines without the indentation that all of them share.
  ///
  /// - Parameters:
  ///   - indent: how many columns that is.
  ///   - margin: a part of it that the lines bear all the same; empty lines stay empty.
  func lines(indent: Int, margin: String = "") -> [String] {
    var lines: [String] = []
    add(to: &lines, indent: indent, margin: margin, isFollowed: false)
    return lines
  }

  /// - Parameters:
  ///   - margin: the part of the indentation that the lines bear themselves.
  ///   - isFollowed: whether a comma comes after the last line.
  fileprivate func add(to lines: inout [String], indent: Int, margin: String, isFollowed: Bool) {
    if let flatColumns, indent + flatColumns + (isFollowed ? 1 : 0) <= lineWidth || items.isEmpty {
      lines.append(margin + flat)
      return
    }
    lines.append(margin + open)
    for (index, item) in items.enumerated() {
      let isFollowed = index < items.count - 1 || (endsWithComma && items.count > 1)
      item.add(to: &lines, indent: indent + 2, margin: margin + "  ", isFollowed: isFollowed)
      if isFollowed { lines[lines.count - 1] += "," }
    }
    lines.append(margin + close)
  }

  /// How many columns it takes on one line; nil where an item needs several.
  private var flatColumns: Int? {
    var columns = open.columns + close.columns + 2 * max(0, items.count - 1)
    for item in items {
      guard let own = item.flatColumns else { return nil }
      columns += own
    }
    return columns
  }

  /// On one line; only of those whose items need no more.
  private var flat: String {
    var text = open
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      text += item.flat
    }
    return text + close
  }
}

extension Listing.Item {
  fileprivate var flatColumns: Int? {
    switch self {
    case .text(let text): text.columns
    case .block: nil
    case .nested(let listing): listing.flatColumns
    }
  }

  fileprivate var flat: String {
    switch self {
    case .text(let text): text
    case .block(let block, _): block.joined(separator: " ")
    case .nested(let listing): listing.flat
    }
  }

  /// Empty lines of a block stay empty.
  fileprivate func add(to lines: inout [String], indent: Int, margin: String, isFollowed: Bool) {
    switch self {
    case .text(let text): lines.append(text.isEmpty ? text : margin + text)
    case .block(let block, let hanging):
      let inner = margin + String(repeating: " ", count: hanging)
      for (index, line) in block.enumerated() {
        lines.append(line.isEmpty ? line : (index == 0 ? margin : inner) + line)
      }
    case .nested(let listing): listing.add(to: &lines, indent: indent, margin: margin, isFollowed: isFollowed)
    }
  }
}
