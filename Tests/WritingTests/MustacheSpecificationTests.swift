import Foundation
import Testing
import Writing

/// The mandatory modules of the Mustache specification, in lenient mode. The suite is read in place: the environment
/// variable SPECLESS_SUITES names the folder of suites, else `../shared/suites` beside the package is tried.
@Suite(.enabled(if: MustacheSpecification.isThere, "no folder mustache-spec; SPECLESS_SUITES names the suites' folder"))
struct MustacheSpecificationTests {
  @Test(arguments: MustacheSpecification.modules)
  fileprivate func module(_ name: String) throws {
    for test in try MustacheSpecification.tests(of: name) {
      let partials = (test.partials ?? [:]).map { (name: $0.key, source: $0.value) }
      let library = try TemplateLibrary(sources: partials + [("main", test.template)], mode: .lenient)
      #expect(try library.render("main", test.data.value) == test.expected, "\(name): \(test.name)")
    }
  }

  /// So that a suite that went missing in part is noticed.
  @Test func allAreTried() throws {
    let counts = try MustacheSpecification.modules.map { try MustacheSpecification.tests(of: $0).count }
    #expect(counts.reduce(0, +) == 136)
  }
}

private enum MustacheSpecification {
  static let modules = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static var folder: URL {
    let suites =
      ProcessInfo.processInfo.environment["SPECLESS_SUITES"].map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? URL(fileURLWithPath: #filePath).appending(path: "../../../../shared/suites").standardized
    return suites.appending(path: "mustache-spec")
  }

  struct Module: Decodable {
    var tests: [Test]
  }

  struct Test: Decodable {
    var name: String
    var data: Value
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  static func tests(of module: String) throws -> [Test] {
    let bytes = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(Module.self, from: bytes).tests
  }

  /// A test's data; numbers become the text that the suite expects of them.
  struct Value: Decodable {
    var value: TemplateValue

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = .none
      } else if let flag = try? single.decode(Bool.self) {
        value = .flag(flag)
      } else if let whole = try? single.decode(Int.self) {
        value = .text("\(whole)")
      } else if let number = try? single.decode(Double.self) {
        value = .text("\(number)")
      } else if let text = try? single.decode(String.self) {
        value = .text(text)
      } else if let list = try? single.decode([Value].self) {
        value = .list(list.map(\.value))
      } else {
        value = .record(TemplateRecord(try single.decode([String: Value].self).mapValues(\.value)))
      }
    }
  }
}
