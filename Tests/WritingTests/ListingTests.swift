import Testing

@testable import Writing

/// Signatures and calls stand on one line, or an item a line.
@Suite struct ListingTests {
  @Test func fitsOnOneLine() {
    #expect(Listing("f(", ["a", "b"], ")").lines(indent: 0) == ["f(a, b)"])
    #expect(Listing("f(", [String](), ")").lines(indent: 200) == ["f()"])
  }

  /// The indentation counts: the same call fits at the margin, and further in does not.
  @Test func breaksWhereItDoesNotFit() {
    let listing = Listing("f(", [String(repeating: "a", count: 58), String(repeating: "b", count: 57)], ")")
    #expect(listing.lines(indent: 0).count == 1)
    #expect(listing.lines(indent: 1).map(\.count) == [2, 61, 59, 1])
  }

  @Test func nestedListingsBreakOnTheirOwn() {
    let inner = Listing("g(", [String(repeating: "a", count: 58), String(repeating: "b", count: 70)], ")")
    let outer = Listing("f(", [.nested(inner), "c"], ")", endsWithComma: true)
    let lines = outer.lines(indent: 0)
    #expect(lines.map { $0.prefix { $0 == " " }.count } == [0, 2, 4, 4, 2, 2, 0])
    #expect(lines.suffix(3) == ["  ),", "  c,", ")"])
  }

  /// So does the comma after an item that is a call itself: at 120 columns it stands on one line, at 121 it does not.
  @Test func commasCount() {
    func lines(_ width: Int) -> [String] {
      // Four columns of indentation, brackets and comma are 10.
      let inner = Listing("g(", [String(repeating: "a", count: width - 14), "bbbb"], ")")
      return Listing("f(", [.nested(inner), "c"], ")").lines(indent: 2)
    }
    for width in 118...130 {
      #expect(lines(width).count == (width <= 120 ? 4 : 7), "\(width)")
    }
  }
}
