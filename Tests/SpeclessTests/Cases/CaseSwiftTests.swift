import Foundation
import Testing
import Writing

@testable import specless

/// What the cases' pages give is Swift that others can build, without a warning, whatever stands on the pages; it reads
/// and writes what the pages show, and is laid out as our own is.
@Suite(.enabled(if: ToolRun.finds("swiftc"), "no swiftc is in PATH"))
struct CaseSwiftTests {
  /// The emitted files and a program that verifies every example are built into one module, and run.
  @Test(arguments: CaseFolder.all) func emittedSwiftCompilesAndVerifies(of folder: CaseFolder) throws {
    let files = try folder.swift(of: folder.readDocs())
    guard !files.isEmpty else { return }
    let workplace = try Workplace()
    let program = workplace.path("verify")
    try workplace.write(Self.verification, to: "main.swift")
    try CaseFaults.known(folder, .doesNotVerify) {
      let build = try compile(
        files, in: workplace,
        ["-Onone", "-o", program, workplace.path("main.swift")] + objects("SpeclessRuntime") + objects("JSONText"))
      try #require(build.status == 0, "\(build.output)")
      let run = try ToolRun(program, [])
      #expect(run.status == 0, "\(run.output)")
    }
  }

  /// The emitted client goes from page to page, wherever in a page the link to the next one stands.
  @Test func emittedClientPagesThroughListsInObjects() throws {
    let folder = try #require(CaseFolder.all.first { $0.name == "lists-in-objects" })
    let workplace = try Workplace()
    let program = workplace.path("page")
    try workplace.write(Self.paging, to: "main.swift")
    let build = try compile(
      folder.swift(of: folder.readDocs()), in: workplace,
      ["-Onone", "-o", program, workplace.path("main.swift")] + objects("SpeclessRuntime") + objects("JSONText"))
    try #require(build.status == 0, "\(build.output)")
    let run = try ToolRun(program, [])
    #expect(run.output == "Emma 1, Persuasion 2, Lady Susan 3\n12, 13\nMr Knightley, Mr Elton\n")
  }

  /// Up to the checks that follow type checking, such as that every property is set.
  @Test(arguments: CaseFolder.all)
  func emittedSwiftCompilesWhereTheMainActorIsTheDefault(of folder: CaseFolder) throws {
    let files = try folder.swift(of: folder.readDocs())
    guard !files.isEmpty else { return }
    try CaseFaults.known(folder, .doesNotCompile) {
      let build = try compile(
        files, in: Workplace(), ["-default-isolation", "MainActor", "-emit-sil", "-o", "/dev/null"])
      #expect(build.status == 0, "\(build.output)")
    }
  }

  /// An actor of another module conforms where it is declared, whatever the order of files: protocols that say
  /// `nonisolated` let the compiler of Swift 6.3 lend that to the actor's initialiser, and then refuse it.
  @Test(arguments: [[], ["-default-isolation", "MainActor"]])
  func actorsConformToEmittedProtocols(isolation: [String]) throws {
    let folder = try #require(CaseFolder.all.first { $0.name == "five-pages" })
    let workplace = try Workplace()
    let emitted = try compile(
      folder.swift(of: folder.readDocs()), in: workplace,
      ["-emit-module", "-emit-module-path", workplace.path("CaseFiles.swiftmodule")] + isolation)
    try #require(emitted.status == 0, "\(emitted.output)")
    try workplace.write(Self.use, to: "Use.swift")
    try workplace.write(Self.actor, to: "Village.swift")
    let modules = ["-I", workplace.folder, "-I", try builds().appendingPathComponent("Modules").path]
    for files in [["Use.swift", "Village.swift"], ["Village.swift", "Use.swift"]] {
      let build = try ToolRun(
        "swiftc",
        ["-wmo", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-emit-sil", "-o", "/dev/null"]
          + isolation + modules + files.map { workplace.path($0) })
      #expect(build.status == 0, "\(files): \(build.output)")
    }
  }

  /// Lines of `hostile` may be too long: a name of 10,000 letters cannot be broken.
  @Test(arguments: CaseFolder.all) func emittedSwiftIsLaidOut(of folder: CaseFolder) throws {
    let files = try folder.swift(of: folder.readDocs())
    guard !files.isEmpty else { return }
    let workplace = try Workplace()
    for file in files { try workplace.write(file.text, to: file.path) }
    let style = CaseFolder.packageRoot.appendingPathComponent(".swift-format").path
    let run = try ToolRun(
      "swift", ["format", "lint", "--strict", "--recursive", "--configuration", style, workplace.folder])
    let complaints = run.output.split(separator: "\n").filter { line in
      !(folder.name == "hostile" && line.contains("[LineLength]"))
    }
    CaseFaults.known(folder, .isNotLaidOut) {
      #expect(complaints.isEmpty, "\(complaints.prefix(20).joined(separator: "\n"))")
    }
  }

  private static let verification = """
    import Foundation
    import SpeclessRuntime

    var failures = 0
    for example in Examples.all {
      do {
        try example.verify()
      } catch {
        print(error)
        failures += 1
      }
    }
    exit(failures == 0 ? 0 : 1)

    """

  private static let use = """
    import CaseFiles

    func makeServer() -> Server { Server(spaces: Village()) }

    """

  private static let actor = """
    import CaseFiles
    import SpeclessRuntime

    actor Village: SpacesAPI {
      private var count = 0

      func create(request: CreateSpace.Request, context: CallContext) async throws -> Answer<Resource<Space>> {
        count += 1
        throw HTTPError(.conflict, "\\(request.body.name) is one of \\(count)")
      }
    }

    """

  private static let paging = #"""
    import Foundation
    import SpeclessRuntime

    /// Answers by the target; nothing else is there.
    struct Library: Transport {
      let answers = [
        "/v1/books": #"{"paging": {"total": 3, "first": {"href": "/v1/books"}, "next": {"href": "/v1/books?page=2"}, "previous": null}, "items": [{"id": 1, "title": "Emma", "author_id": 7}, {"id": 2, "title": "Persuasion", "author_id": 7}]}"#,
        "/v1/books?page=2": #"{"paging": {"total": 3, "first": {"href": "/v1/books"}, "next": null, "previous": {"href": "/v1/books"}}, "items": [{"id": 3, "title": "Lady Susan", "author_id": 7}]}"#,
        "/v1/loans": #"{"meta": {"total": 2, "next_url": "/v1/loans?page=2", "prev_url": null}, "loans": [{"number": 12, "book_id": 3, "due": "2024-02-03T10:00:00Z"}]}"#,
        "/v1/loans?page=2": #"{"meta": {"total": 2, "next_url": null, "prev_url": "/v1/loans"}, "loans": [{"number": 13, "book_id": 3, "due": "2024-02-03T10:00:00Z"}]}"#,
        "/v1/members": #"{"page": {"next": {"href": "/v1/members?page=2"}, "prev": null}, "members": [{"name": "Mr Knightley", "books": 2}]}"#,
        "/v1/members?page=2": #"{"page": {"next": null, "prev": {"href": "/v1/members"}}, "members": [{"name": "Mr Elton", "books": 1}]}"#,
      ]

      func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
        guard let body = answers[request.target] else { return HTTPResponse(status: .notFound) }
        return HTTPResponse(status: .ok, headers: ["Content-Type": "application/json"], body: body)
      }
    }

    guard let url = URL(string: "https://api.example.org") else { exit(1) }
    let client = Client(baseURL: url, transport: Library())
    var books: [String] = []
    for try await book in client.books.list().items { books.append("\(book.title) \(book.id)") }
    print(books.joined(separator: ", "))
    var loans: [String] = []
    for try await page in client.loans.list().pages { loans += page.items.map { "\($0.number)" } }
    print(loans.joined(separator: ", "))
    var members: [String] = []
    for try await member in client.members.list().items { members.append(member.name) }
    print(members.joined(separator: ", "))

    """#

  private func compile(_ files: [EmittedFile], in workplace: Workplace, _ options: [String]) throws -> ToolRun {
    for file in files { try workplace.write(file.text, to: file.path) }
    let arguments =
      ["-wmo", "-swift-version", "6", "-warnings-as-errors", "-module-name", "CaseFiles"]
      + ["-I", try Self.stub.get().folder, "-I", try builds().appendingPathComponent("Modules").path]
    return try ToolRun("swiftc", arguments + files.map { workplace.path($0.path) } + options)
  }

  /// An empty module in the name of the emitted one, for examples to import: they are compiled together with it.
  private static let stub = Result {
    let workplace = try Workplace()
    try workplace.write("", to: "Empty.swift")
    let run = try ToolRun(
      "swiftc", ["-emit-module", "-module-name", defaultModuleName, "Empty.swift"], in: workplace.folder)
    #expect(run.status == 0, "\(run.output)")
    return workplace
  }

  private func builds() throws -> URL { try #require(buildFolder, "the folder of the build was not found") }

  /// The object files of a module that this test was built with.
  private func objects(_ module: String) throws -> [String] {
    let folder = try builds().appendingPathComponent("\(module).build")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".o") }.sorted().map { folder.appendingPathComponent($0).path }
  }
}
