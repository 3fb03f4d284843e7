import JSONText
import Schema
import Testing
import Writing

@testable import Comparing

/// New examples are decoded with old types: the code emitted from each old version is compiled, and given the answers
/// that the new version documents. What of it can be read, and what not, is what `WireClaimTests` hold the rules to.
struct CompiledWireClaimTests {
  /// An answer of the new version, and whether an old program is to take it.
  private struct Probe: Hashable {
    var program: String
    var status: Int
    var body: String
    var isRead: Bool
    var version: String
  }

  @Test func newAnswersAreDecodedWithOldTypes() throws {
    var programs = GatheredSchema()
    var probes: [Probe] = []
    for item in allCases {
      let (old, new) = item.versions
      probes += Self.probes(old, new, item.name, &programs)
      probes += Self.probes(new, old, "\(item.name), and back", &programs)
    }
    // What many cases have in common is asked once.
    var seen: Set<String> = []
    let asked = probes.filter { seen.insert("\($0.program) \($0.status) \($0.body)").inserted }
    #expect(asked.count > 500 && asked.contains { !$0.isRead }, "there are \(asked.count)")
    let files = try emitSwift(
      programs.api, options: EmitOptions(parts: [.examples]), templates: builtInTemplates())
    let input = asked.map { "\($0.program) \($0.status) \($0.body)\0" }.joined()
    let (output, errors) = try SwiftCompiler().run(files, main: programs.programs, input: input)
    let answers = try #require(output, "\(errors.prefix(5))").split(separator: "\0", omittingEmptySubsequences: false)
    try #require(answers.count == asked.count + 1)
    for (probe, problem) in zip(asked, answers) where problem.isEmpty != probe.isRead {
      Issue.record("\(probe.version): \(probe.status) \(probe.body) is \(problem.isEmpty ? "read" : problem)")
    }
  }

  /// What services made from new pages refuse of what old programs send is told. (They are more lenient than their pages:
  /// a member that they do not know is no reason to refuse a request.)
  @Test func requestsThatNewServicesRefuseAreTold() throws {
    var services = GatheredSchema()
    var requests: [(text: String, isTold: Bool, version: String)] = []
    for item in allCases {
      let (old, new) = item.versions
      for (old, new, way) in [(old, new, ""), (new, old, ", and back")] {
        let traffic = Traffic(old: old, new: new)
        for before in old.operations {
          guard let after = traffic.partner(of: before), before.method == after.method,
            before.path.parameterNames.count == after.path.parameterNames.count
          else { continue }
          let isTold = traffic.requestProblem(before, after) != nil
          let service = services.add(requestsOf: after, of: new)
          requests += OldRequests(before, of: old).texts(for: service).map { ($0, isTold, item.name + way) }
        }
      }
    }
    #expect(requests.count > 5000)
    let files = try emitSwift(
      services.api, options: EmitOptions(parts: [.examples]), templates: builtInTemplates())
    let input = requests.map { "\($0.text)\0" }.joined()
    let (output, errors) = try SwiftCompiler().run(files, main: services.services, input: input)
    let answers = try #require(output, "\(errors.prefix(5))").split(separator: "\0", omittingEmptySubsequences: false)
    try #require(answers.count == requests.count + 1)
    #expect(answers.contains { !$0.isEmpty })
    for (request, problem) in zip(requests, answers) where !problem.isEmpty && !request.isTold {
      Issue.record("\(request.version): no rule tells that \(request.text) is refused: \(problem)")
    }
  }

  /// All answers of success in JSON, or without a body, that the new version documents.
  private static func probes(_ old: API, _ new: API, _ version: String, _ programs: inout GatheredSchema) -> [Probe] {
    let traffic = Traffic(old: old, new: new)
    return old.operations.flatMap { before -> [Probe] in
      guard let after = traffic.partner(of: before) else { return [] }
      let program = programs.add(answersOf: before, of: old)
      let forms = (before.successes + after.successes).flatMap(\.contents)
      // Text and bytes are read whatever they are.
      guard forms.allSatisfy(\.isJSON) else { return [] }
      return after.successes.flatMap { response -> [Probe] in
        let values = response.contents.first.map { Samples(api: new, isRequest: false).values(of: $0.type) }
        return (values.map { $0.map(Optional.some) } ?? [nil]).map { value in
          let isRead = traffic.isRead(value, isJSON: value.map { _ in true }, response.status, by: before)
          let body = value?.serialized() ?? ""
          return Probe(program: program, status: response.status, body: body, isRead: isRead, version: version)
        }
      }
    }
  }
}
