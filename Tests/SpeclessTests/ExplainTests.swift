import Explaining
import Foundation
import Inference
import JSONText
import Schema
import SourceText
import Testing

@testable import specless

/// `specless explain`: every name of the schema has its explanation, and what it proposes to paste is accepted.
@Suite struct ExplainTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Explanations")

  private func explain(_ words: String...) throws -> Workplace.Outcome {
    try Workplace().run(["explain"] + words, disk: Disk(workingDirectory: Corpora.packageRoot.path))
  }

  @Test(arguments: [
    "ServiceInstance", "ServiceInstance.credentials", "ServiceInstance.type", "UpdateServiceInstance.Body.tags",
    "UpdateServiceInstance.Body.parameters", "CreateSpace.Body.name", "Resource<Space>", "OrderDirection",
    "serviceInstances.update", "userProvidedServiceInstances.listServiceBindings.q", "UserProvidedServiceInstances",
    "ResourcePage",
  ])
  func explanationsAreTheRecordedOnes(name: String) throws {
    let outcome = try explain(name)
    #expect(outcome.code == .success && outcome.err.isEmpty)
    let file = Self.golden.appendingPathComponent(name.filter { $0 != "<" && $0 != ">" } + ".txt")
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try Data(outcome.out.utf8).write(to: file)
      Issue.record("\(name) was recorded; run again without SPECLESS_RECORD")
    }
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(recorded == outcome.out, "\(name) differs; SPECLESS_RECORD=1 records it anew")
  }

  @Test(arguments: [
    ["PUT /v2/service_instances/:guid"], ["PUT /v2/service_instances/{id}/"], ["UpdateServiceInstance"],
    ["PUT", "/v2/service_instances/:guid"], ["api-docs", "serviceInstances.update"],
  ])
  func operationsHaveManyNames(words: [String]) throws {
    let outcome = try Workplace().run(["explain"] + words, disk: Disk(workingDirectory: Corpora.packageRoot.path))
    #expect(outcome.code == .success)
    #expect(outcome.out.hasPrefix("serviceInstances.update (operation): PUT /v2/service_instances/{guid}\n"))
  }

  @Test(arguments: [
    ("CreateSpace.Body.organizationGUID", "CreateSpace.Body.organization_guid"),
    ("Resource<ServiceInstance>.entity.last_operation.state", "LastOperation.state"),
    ("ServiceInstance.last_operation.state", "LastOperation.state"),
    (
      "ListUserProvidedServiceInstanceServiceBindings.resultsPerPage",
      "userProvidedServiceInstances.listServiceBindings.results-per-page"
    ),
    ("OrderDirection.asc", "OrderDirection.asc"),
  ])
  func fieldsAreFoundBySwiftNamesAndThroughOthers(name: String, found: String) throws {
    #expect(try explain(name).out.hasPrefix("\(found) ("))
  }

  @Test func unknownNamesHaveNearMisses() throws {
    let slip = try explain("ServiceInstanse.tags")
    #expect(slip.code == .wrongUsage && slip.out.isEmpty)
    #expect(slip.err.hasPrefix("error: nothing is called \"ServiceInstanse.tags\" [unknown-name]\n"))
    #expect(slip.err.contains("did you mean \"ServiceInstance.tags\""))
    #expect(try explain("developer_guids").err.contains("did you mean \"CreateSpace.Body.developer_guids\"?"))
    #expect(try explain().code == .wrongUsage)
    #expect(try explain("nowhere", "Shelf").code == .failure)
  }

  @Test func aPageWithoutCorrectionsGetsAWholeFile() throws {
    let workplace = try Workplace.withPages()
    let outcome = workplace.run("explain", "CreateShelf.Body.colour")
    let json = try #require(outcome.out.range(of: "make a file api-docs/specless.json of it:\n")?.upperBound)
    try workplace.write(
      outcome.out[json...].replacingOccurrences(of: "\"type\": \"string\"", with: "\"type\": \"any\""),
      to: "api-docs/specless.json")
    let corrected = workplace.run("explain", "CreateShelf.Body.colour")
    #expect(corrected.code == .success && corrected.err.isEmpty)
    #expect(corrected.out.contains("type: any JSON\n  a correction says so: any JSON [correction]\n"))
    #expect(corrected.out.contains("corrected at api-docs/specless.json:"))
  }

  @Test func secretsStayOnThePages() throws {
    let workplace = try Workplace.withPages()
    let outcome = workplace.run("explain", "CreateShelf", "--format", "json")
    #expect(outcome.code == .success && !outcome.out.contains("A1b2C3d4E5f6"))
    #expect(!workplace.run("explain", "CreateShelf").out.contains("A1b2C3d4E5f6"))
  }

  @Test func programsReadJSON() throws {
    let document = try JSONValue(parsing: explain("UpdateServiceInstance.Body.tags", "--format", "json").out)
    #expect(document["version"] == 1)
    let explanation = try #require(document["explanations"]?.arrayValue?.first)
    #expect(explanation["name"] == "UpdateServiceInstance.Body.tags" && explanation["kind"] == "field")
    let type = try #require(explanation["decisions"]?.arrayValue?.first)
    #expect(type["subject"] == "type" && type["outcome"] == "array of string")
    let deciding = try #require(type["because"]?.arrayValue?.first)
    #expect(deciding["strength"] == "shown" && deciding["text"] == #"["db"]"#)
    #expect(deciding["path"] == "api-docs/service_instances/update_a_service_instance.txt" && deciding["line"] == 52)
    #expect(type["overruled"]?.arrayValue?.first?["reason"] != nil)
    #expect(explanation["correction"]?["file"] == "api-docs/specless.json")
    #expect(explanation["correction"]?["entry"]?["target"] == "UpdateServiceInstance.Body.tags")
  }

  // MARK: Every name

  @Test func everyNameOfTheProjectsPagesIsExplained() throws {
    try checkEveryName(of: Corpora.understood("api-docs"), everyCorrection: 1)
  }

  @Test(.enabled(if: Corpora.html != nil, "the corpus is not at hand: set SPECLESS_CORPUS to a folder of pages"))
  func everyNameOfTheCorpusIsExplained() throws {
    try checkEveryName(of: Corpora.understood(try #require(Corpora.html)), everyCorrection: 40)
  }

  /// Applying a correction compares whole schemas, so that of a large one only a sample is applied; all are read.
  private func checkEveryName(of understanding: Understanding, everyCorrection step: Int) throws {
    let explainer = Explainer(understanding.api)
    var entries: [JSONValue] = []
    for subject in explainer.index.subjects {
      for name in subject.names {
        #expect(explainer.index.subjects(named: name).contains(subject), "\(name) does not lead to \(subject.name)")
      }
      let explanation = explainer.explanation(of: subject)
      #expect(explanation.decisions.allSatisfy { !$0.because.isEmpty }, "\(subject.name) lacks evidence")
      for evidence in explanation.decisions.flatMap({ $0.because + $0.overruled }) {
        #expect(evidence.place != nil, "\(subject.name): \(evidence.rule) has no place")
      }
      if let entry = explanation.correction { entries.append(entry) }
    }
    #expect(entries.count > 50)
    let sample = entries.indices.filter { $0 % step == 0 }.map { Self.changed(entries[$0]) }
    let errors = try errors(of: entries, applying: sample, to: understanding.api)
    #expect(errors.isEmpty, "\(errors)")
  }

  /// A correction that says something else, as a person would leave it: another type, another name, and nothing that
  /// stays as it is.
  private static func changed(_ entry: JSONValue) -> JSONValue {
    var object = JSONObject()
    object["target"] = entry["target"]
    object["reason"] = entry["reason"]
    if let type = entry["type"]?.stringValue {
      object["type"] = type == "string" ? "any" : "string"
    } else if let isNullable = entry["nullable"]?.boolValue {
      object["nullable"] = .bool(!isNullable)
    } else if let name = entry["name"]?.stringValue {
      object["name"] = .string(name + "Renamed")
    }
    return .object(object)
  }

  private func errors(of entries: [JSONValue], applying sample: [JSONValue], to api: API) throws -> [String] {
    var diagnostics = Diagnostics()
    _ = try corrections(entries, &diagnostics)
    var corrected = api
    try corrections(sample, &diagnostics).apply(to: &corrected, diagnostics: &diagnostics)
    return diagnostics.all.map { "\($0.headline) [\($0.ruleID)]" }
  }

  private func corrections(_ entries: [JSONValue], _ diagnostics: inout Diagnostics) throws -> Corrections {
    let file = SourceFile(path: "specless.json", text: JSONValue.array(entries).serialized(pretty: true))
    return Corrections(reading: try JSONDocument(file.bytes).root, of: file, diagnostics: &diagnostics)
  }
}
