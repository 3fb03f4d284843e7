import Testing

@testable import specless

/// A difference must be true: followed line by line, it leads from the one text to the other.
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(old: Array(old.utf8), new: Array(new.utf8), path: "f").text
  }

  @Test func hunksHaveThreeLinesAround() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("5\n6\n", with: "five\n6\n").replacing("19\n", with: "")
    let expected = """
      --- f
      +++ f (made anew)
      @@ -2,7 +2,7 @@
       2
       3
       4
      -5
      +five
       6
       7
       8
      @@ -16,5 +16,4 @@
       16
       17
       18
      -19
       20

      """
    #expect(diff(old, new) == expected)
  }

  @Test func emptySides() {
    #expect(diff("", "a\n") == "--- f\n+++ f (made anew)\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- f\n+++ f (made anew)\n@@ -1,1 +0,0 @@\n-a\n")
    #expect(diff("a", "a\n").contains("-\\ no line break at the end"))
  }

  @Test func longDifferencesAreCut() {
    let text = diff("", String(repeating: "x\n", count: 5000))
    #expect(text.utf8.count < 2000 && text.hasSuffix("… 4881 more lines\n"))
  }

  @Test func editsLeadFromOldToNew() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(state: seed)
    for _ in 0..<500 {
      let old = (0..<Int.random(in: 0..<12, using: &random)).map { _ in String(UInt8.random(in: 0..<3, using: &random))
      }
      let new = (0..<Int.random(in: 0..<12, using: &random)).map { _ in String(UInt8.random(in: 0..<3, using: &random))
      }
      let edits = LineEdits(old: old, new: new).edits
      #expect(edits.filter { $0.kind != .added }.map(\.line) == old, "seed \(seed)")
      #expect(edits.filter { $0.kind != .removed }.map(\.line) == new, "seed \(seed)")
      #expect(edits.count { $0.kind == .same } == longestCommon(old, new), "as few as can be; seed \(seed)")
    }
  }

  /// The textbook table.
  private func longestCommon(_ old: [String], _ new: [String]) -> Int {
    var last = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var next = last
      for (index, other) in new.enumerated() {
        next[index + 1] = line == other ? last[index] + 1 : max(last[index + 1], next[index])
      }
      last = next
    }
    return last[new.count]
  }
}

/// A small generator of random numbers that a seed repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
