import SourceText
import Testing

/// A slip of the pen is understood; what is far from everything gives no suggestion.
struct NearestTests {
  @Test(arguments: [
    ("genrate", "generate"), ("chekc", "check"), ("LINT", "lint"), ("exprot", "export"),
  ])
  func slips(word: String, meant: String) {
    #expect(nearest(to: word, among: ["generate", "check", "lint", "export"]) == meant)
  }

  @Test(arguments: ["", "x", "banana"])
  func strangers(word: String) {
    #expect(nearest(to: word, among: ["generate", "check", "lint", "export"]) == nil)
  }
}
