import Testing

@testable import specless

/// Patterns of the settings, as people know them from other tools.
struct GlobTests {
  @Test(arguments: [
    ("*.css", "site/style.css"), ("*.css", "style.css"), ("drafts", "drafts/a/b.txt"), ("drafts/", "drafts/b.txt"),
    ("a/*.txt", "a/b.txt"), ("a/**/c.txt", "a/c.txt"), ("a/**/c.txt", "a/b/b/c.txt"), ("**", "x"),
    ("a/?.txt", "a/b.txt"), ("*a*b*", "xaxxbx"), ("./a/b", "a/b"), ("drafts", "v1/drafts/b.txt"),
  ])
  func matches(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.css", "style.css.txt"), ("a/*.txt", "a/b/c.txt"), ("a/*.txt", "x/a/b.txt"), ("drafts/x", "v1/drafts/x"),
    ("a/b/c", "a/b"), ("?", "ab"), ("", "a"), ("/", "a"),
  ])
  func differs(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test func manyStarsStayQuick() {
    let pattern = Glob(String(repeating: "**/*a*/", count: 40) + "b")
    #expect(!pattern.matches(String(repeating: "aaaaaaaaaa/", count: 80) + "c"))
  }
}
