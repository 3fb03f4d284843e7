import Testing

@testable import Comparing

/// Changed words are shown, short, and without what nobody may see.
struct RewordingTests {
  @Test(arguments: [
    (["The name."], ["Its name."], #" from "The name." to "Its name.""#),
    ([], ["Its name."], #": now "Its name.""#), (["Its name."], [], #": was "Its name.""#),
    (["a", "b"], ["b", "c"], #" from "a" to "c""#), (["a", "b"], ["b", "a"], ""),
    (
      ["The name that people know the shelf by."], ["The name that people know the bookcase by."],
      #" from "… the shelf by." to "… the bookcase by.""#
    ),
    ([], [String(repeating: "x", count: 61)], ": now \"\(String(repeating: "x", count: 59))…\""),
  ])
  func words(old: [String], new: [String], expected: String) {
    #expect(Rewording(old, new).words == expected)
  }

  /// Both have the word before the secret in common: it must not be cut off and the secret shown.
  @Test func secretsAreNotCutOpen() {
    let old = ["Send this along with each call: Authorization: bearer d41d8cd98f00b2041a2b3c4d5e6f"]
    let new = ["Send this along with each call: Authorization: bearer e52e9de09f11c3152b3c4d5e6f70"]
    let words = Rewording(old + ["a"], new + ["b"]).words
    #expect(!words.contains("d41d8") && !words.contains("e52e9"))
  }
}
