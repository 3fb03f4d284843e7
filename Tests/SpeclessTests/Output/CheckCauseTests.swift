import Testing

@testable import specless

/// `check` says what moved since the files were made: pages, settings, templates, or none of these, and so the
/// generator.
struct CheckCauseTests {
  private func generated() throws -> Workplace {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    return workplace
  }

  @Test func settingsMoved() throws {
    let workplace = try generated()
    try workplace.write("{\"exclude\": [\"shelves\"]}", to: "api-docs/specless.json")
    let outcome = workplace.run("check")
    #expect(outcome.code == .findings)
    #expect(outcome.err.contains("since it was made moved: page shelves/create.txt (gone), specless.json\n"))
  }

  @Test func pagesCameWentAndChanged() throws {
    let workplace = try generated()
    try workplace.remove("api-docs/shelves")
    try workplace.write(BookPages.creating("Book", fields: ["name"]), to: "api-docs/books/create.txt")
    try workplace.write(BookPages.creating("Author", fields: ["name"]), to: "api-docs/authors/create.txt")
    #expect(
      workplace.run("check").err.contains(
        "moved: page authors/create.txt (new), page books/create.txt (changed), page shelves/create.txt (gone)\n"))
  }

  /// As if an older generator had made a file otherwise, and no hand had touched it since.
  @Test func theGeneratorMoved() throws {
    let workplace = try generated()
    let old = Array("// As it was made before.\n".utf8)
    var manifest = try Manifest(Array(workplace.read("Generated/.specless.json").utf8))
    manifest.outputs["Client.swift"] = SHA256.hex(of: old)
    manifest.generator = "specless 0.0.1"
    try workplace.write(String(decoding: old, as: UTF8.self), to: "Generated/Client.swift")
    try workplace.write(String(decoding: manifest.bytes, as: UTF8.self), to: "Generated/.specless.json")
    let outcome = workplace.run("check")
    #expect(outcome.code == .findings && outcome.out.hasPrefix("Generated/Client.swift: stale\n"))
    #expect(outcome.err.contains("no page, setting or template moved since it was made, so the generator did"))
    #expect(outcome.err.contains("(specless 0.0.1 made it, this is specless \(Specless.version))"))
  }

  @Test func everyFaultIsShownAtOnce() throws {
    let workplace = try generated()
    let files = try workplace.files(in: "Generated").keys.filter { $0.hasSuffix(".swift") }.sorted()
    try workplace.write("by hand\n", to: "Generated/\(files[0])")
    try workplace.remove("Generated/\(files[1])")
    let outcome = workplace.run("check")
    #expect(outcome.out.contains("Generated/\(files[0]): edited by hand\n"))
    #expect(outcome.out.contains("Generated/\(files[1]): missing\n--- Generated/\(files[1])\n"))
    #expect(outcome.err.contains("(2 files)"))
  }
}
