import Foundation
import Inference
import Linting
import Pages
import Schema
import SourceText
import Testing

/// Over a whole documentation nearly every leaf has a type, and each that has none is told.
@Suite struct TypedLeavesTests {
  private static let folder: URL? = {
    let path = ProcessInfo.processInfo.environment["SPECLESS_CORPUS"] ?? "/work/shared/corpus/cloud-controller-v2/html"
    return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()

  private static func pages(in folder: URL) throws -> [EndpointPage] {
    var diagnostics = Diagnostics()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    return try names.sorted().flatMap { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return readPages(SourceFile(path: name, text: text), diagnostics: &diagnostics)
    }
  }

  @Test(.enabled(if: folder != nil, "the corpus is not at hand: set SPECLESS_CORPUS to a folder of HTML pages"))
  func nearlyAllAreTypedAndTheOthersAreTold() throws {
    let pages = try Self.pages(in: try #require(Self.folder))
    var diagnostics = Diagnostics()
    let api = inferAPI(pages: pages, corrections: .none, diagnostics: &diagnostics)
    let leaves = Leaves(api)
    let told = lint(pages: pages, api: api).filter { ["untyped-field", "conflicting-types"].contains($0.ruleID) }
    print("typed leaves: \(leaves.all - leaves.untyped.count) of \(leaves.all)")
    #expect((leaves.all - leaves.untyped.count) * 100 >= leaves.all * 98, "untyped: \(leaves.untyped)")
    for name in Set(leaves.untyped) {
      let finding = told.first { $0.headline.contains(name) }
      #expect(finding?.place != nil && finding?.help != nil, "nothing tells that \(name) is untyped")
    }
  }
}

/// What types come to at the end: scalars, maps of anything, and any JSON that nobody said on purpose.
private struct Leaves {
  private(set) var all = 0
  /// The names that diagnostics speak of.
  private(set) var untyped: [String] = []

  init(_ api: API) {
    for model in api.models {
      for field in model.record?.fields ?? [] { count(field.type, "\(model.name).\(field.name)") }
    }
    for operation in api.operations {
      for parameter in operation.parameters { count(parameter.type, "\(operation.id).\(parameter.name)") }
      let contents = (operation.requestBody?.contents ?? []) + operation.responses.flatMap(\.contents)
      for content in contents { count(content.type, operation.id) }
    }
  }

  private mutating func count(_ type: SchemaType, _ name: String) {
    switch type {
    case .any:
      all += 1
      untyped.append(name)
    case .array(let inner), .nullable(let inner): count(inner, name)
    case .map(let value): if value == .any { all += 1 } else { count(value, name) }
    case .model(let reference): for argument in reference.arguments { count(argument, name) }
    case .parameter: break
    case .boolean, .integer, .number, .string, .timestamp, .binary: all += 1
    }
  }
}
