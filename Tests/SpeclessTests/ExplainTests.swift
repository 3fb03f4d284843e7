import Explaining
import Foundation
import Inference
import JSONText
import Reporting
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
    "ResourcePage", "spaces.create", "spaces.create.201", "spaces.create.Content-Type", "OrderDirection.asc",
    "userProvidedServiceInstances.listServiceBindings.order-direction", "ServiceBinding.gateway_data",
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
    let dropped = try explain("ServiceInstance.service_binding_url").err
    #expect(dropped.contains(": error: \"ServiceInstance.service_binding_url\" is left out by a correction"))
    #expect(dropped.hasPrefix("api-docs/specless.json:") && dropped.contains("help: The row misspells"))
    #expect(try explain("zzzzzzzz").err.contains("help: specless explain lists the names"))
    #expect(try explain("nowhere", "Shelf").code == .failure)
  }

  // MARK: Names

  @Test func withoutANameItListsThem() throws {
    let outcome = try explain()
    #expect(outcome.code == .success && outcome.err.isEmpty)
    let chapters = outcome.out.split(separator: "\n\n").map { $0.split(separator: "\n") }
    #expect(chapters.compactMap(\.first) == ["groups", "operations", "models", "enumerations", chapters[4][0]])
    #expect(outcome.out.hasSuffix("\nspecless explain NAME tells why, and lists what belongs to it\n"))
    for row in chapters[..<4].flatMap({ $0.dropFirst() }) {
      let name = String(row.drop { $0 == " " }.prefix { $0 != " " })
      #expect(try explain(name).code == .success, "\(name)")
    }
    #expect(outcome.out.contains("  OrderDirection  ") && outcome.out.contains("  asc, desc\n"))
    #expect(try explain("api-docs").out.replacingOccurrences(of: "explain api-docs", with: "explain") == outcome.out)
  }

  @Test func programsGetEveryName() throws {
    let list = try JSONValue(parsing: explain("--format", "json").out)
    #expect(list["version"] == 1)
    let names = (list["names"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
    let explainer = Explainer(Corpora.understood("api-docs").api)
    #expect(names == explainer.index.subjects.map(\.name))
    #expect(list["names"]?.arrayValue?.allSatisfy { $0["kind"] != nil && $0["summary"] != nil } == true)
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

  /// All explanations there are, and the list of names, keep to the JSON Schema that `--json-schema` prints.
  @Test func theFormForProgramsKeepsToItsSchema() throws {
    #expect(try JSONValue(parsing: explain("--json-schema").out) == explanationJSONSchema)
    let explainer = Explainer(Corpora.understood("api-docs").api)
    let explanations = explainer.index.subjects.map { explainer.explanation(of: $0) }
    let options = ExplanationOptions(
      report: TextReportOptions(), sources: [:], correctionsFile: "specless.json", hasCorrectionsFile: true)
    #expect(JSONSchemaCheck(json(of: explanations, options: options), explanationJSONSchema).problems == [])
    #expect(JSONSchemaCheck(nameListJSON(explainer), explanationJSONSchema).problems == [])
  }

  // MARK: Every name

  @Test func everyNameOfTheProjectsPagesIsExplained() throws {
    try checkEveryName(of: Corpora.understood("api-docs"))
  }

  @Test(.enabled(if: Corpora.html != nil, "the corpus is not at hand: set SPECLESS_CORPUS to a folder of pages"))
  func everyNameOfTheCorpusIsExplained() throws {
    try checkEveryName(of: Corpora.understood(try #require(Corpora.html)))
  }

  private func checkEveryName(of understanding: Understanding) throws {
    let explainer = Explainer(understanding.api)
    for subject in explainer.index.subjects {
      for name in subject.names {
        #expect(explainer.index.subjects(named: name).contains(subject), "\(name) does not lead to \(subject.name)")
      }
      let explanation = explainer.explanation(of: subject)
      #expect(explanation.decisions.allSatisfy { !$0.because.isEmpty }, "\(subject.name) lacks evidence")
      for evidence in explanation.decisions.flatMap({ $0.because + $0.overruled }) {
        #expect(evidence.place != nil, "\(subject.name): \(evidence.rule) has no place")
      }
    }
  }

  // MARK: Every correction

  /// As it is printed, an entry is read, names something, and changes nothing; but a model that belongs to an operation
  /// is proposed a name of its own, since none can be written with a dot.
  @Test func everyPrintedCorrectionCanBePasted() throws {
    let api = Corpora.understood("api-docs").api
    let explainer = Explainer(api)
    for subject in explainer.index.subjects {
      guard let entry = explainer.explanation(of: subject).correction else { continue }
      if case .model(let model) = subject, model.scope != nil { continue }
      let (corrected, told) = try apply([entry], to: api)
      #expect(told.allSatisfy { $0.hasSuffix("[unneeded-correction]") }, "\(entry.serialized()): \(told)")
      #expect(told.count == (entry.objectValue?.count ?? 0) - 2, "\(entry.serialized()): \(told)")
      #expect(corrected.operations.map(\.id) == api.operations.map(\.id))
    }
  }

  /// Each key of each entry, set to something else: no error, `explain` shows that the correction decided, and Swift
  /// can be written.
  @Test func everyKeyOfAPrintedCorrectionHasItsEffect() throws {
    let api = Corpora.understood("api-docs").api
    let explainer = Explainer(api)
    let choices = EmitChoices(try Arguments([], options: Option.emission, operands: []), Settings.Output())
    var keys: Set<String> = []
    for subject in explainer.index.subjects {
      let explanation = explainer.explanation(of: subject)
      for (key, value) in explanation.correction?.objectValue ?? [:] where key != "target" && key != "reason" {
        guard let other = Self.other(key, value, subject) else { continue }
        let entry = JSONValue.object([
          "target": explanation.correction?["target"] ?? "", key: other, "reason": "because",
        ])
        let (corrected, told) = try apply([entry], to: api)
        #expect(told == [], "\(entry.serialized())")
        let evidence = Explainer(corrected).index.subjects.map { Explainer(corrected).explanation(of: $0) }
          .flatMap(\.decisions).flatMap(\.because)
        #expect(evidence.contains { $0.kind == .corrected && $0.text == "because" }, "\(entry.serialized())")
        #expect(throws: Never.self, "\(entry.serialized())") { try emit(corrected, choices) }
        keys.insert(key)
      }
    }
    #expect(keys == ["type", "presence", "nullable", "validValues", "name", "group"])
  }

  /// Every name that is taken, also those that are not printed, is a target, unless it is no thing to be corrected; a use
  /// of a generic model leads to the model.
  @Test func everyNameIsATarget() throws {
    let api = Corpora.understood("api-docs").api
    for subject in NameIndex(api).subjects {
      if case .answer = subject { continue }
      for name in subject.names where NameIndex(api).subjects(named: name).count == 1 {
        let told = try apply([["target": .string(name), "name": "a b", "reason": "r"]], to: api).told
        if case .use(_, let model) = subject {
          #expect(told.first?.contains("is one use of \"\(model.name)\"") == true, "\(name): \(told)")
          continue
        }
        #expect(told == ["\"a b\" is no Swift identifier [invalid-correction]"], "\(name): \(told)")
      }
    }
  }

  /// Something else that the key may say; nil where there is nothing.
  private static func other(_ key: String, _ value: JSONValue, _ subject: Subject) -> JSONValue? {
    if case .parameter(let parameter, _) = subject, parameter.location == .path, key == "presence" { return nil }
    switch key {
    case "type": return value == "string" ? "integer" : "string"
    case "presence": return value == "required" ? "optional" : "required"
    case "nullable": return .bool(value == false)
    case "validValues": return ["one", "two"]
    case "group": return "New Arrivals"
    // New names are plain, also of what stands in another.
    case "name": return .string((value.stringValue ?? "").filter { $0 != "." } + "Renamed")
    default: return nil
    }
  }

  private func apply(_ entries: [JSONValue], to api: API) throws -> (corrected: API, told: [String]) {
    let file = SourceFile(path: "specless.json", text: JSONValue.array(entries).serialized(pretty: true))
    var diagnostics = Diagnostics()
    let corrections = Corrections(reading: try JSONDocument(file.bytes).root, of: file, diagnostics: &diagnostics)
    var corrected = api
    corrections.apply(to: &corrected, diagnostics: &diagnostics)
    return (corrected, diagnostics.all.map { "\($0.headline) [\($0.ruleID)]" })
  }
}
