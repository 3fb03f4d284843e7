import SourceText

/// How words changed, in short: what both have in common is left out.
///
///     Rewording(["The name of the shelf"], ["The name of the case"]).words   // ` from "… the shelf" to "… the case"`
struct Rewording {
  let words: String

  /// - Parameters:
  ///   - old: one text or several; those that both have are passed over.
  init(_ old: [String], _ new: [String]) {
    // Redacted first: a part of a secret is not known for one.
    let before = Self.text(old.filter { !new.contains($0) })
    let after = Self.text(new.filter { !old.contains($0) })
    switch (before.isEmpty, after.isEmpty) {
    case (true, true): words = ""
    case (true, false): words = ": now \(Self.quoted(after, from: 0))"
    case (false, true): words = ": was \(Self.quoted(before, from: 0))"
    case (false, false):
      let start = Self.commonStart(before, after)
      words = " from \(Self.quoted(before, from: start)) to \(Self.quoted(after, from: start))"
    }
  }

  private static func text(_ parts: [String]) -> [Character] { Array(redacted(parts.joined(separator: "; "))) }

  /// Where the first word begins that differs, one word before it kept; 0 where little is the same.
  private static func commonStart(_ left: [Character], _ right: [Character]) -> Int {
    let same = zip(left, right).prefix { $0 == $1 }.count
    let spaces = left[..<same].indices.filter { left[$0].isWhitespace }
    guard same > 20, spaces.count > 1 else { return 0 }
    return spaces[spaces.count - 2] + 1
  }

  private static func quoted(_ text: [Character], from start: Int) -> String {
    let shown = text.dropFirst(start)
    let isLong = shown.count > 60
    return "\"\(start > 0 ? "… " : "")\(String(shown.prefix(isLong ? 59 : 60)))\(isLong ? "…" : "")\""
  }
}
