import Foundation
import Inference
import Schema
import SourceText
import Testing

/// What is made of the project's own pages: the facts that the documentation's readers rely on.
@Suite struct FivePagesTests {
  let api: API
  let diagnostics: [Diagnostic]

  init() {
    (api, diagnostics) = infer(textFiles(below: packageRoot.appendingPathComponent("api-docs")))
  }

  private func operation(_ id: String) throws -> Schema.Operation { try #require(api.operations.first { $0.id == id }) }

  private func field(_ model: String, _ name: String) throws -> Field {
    try #require(api.model(named: model)?.record?.fields.first { $0.name == name })
  }

  @Test func nothingIsLeftUnread() {
    #expect(diagnostics.map(\.headline) == [])
  }

  @Test func operationsAreGroupedAndNamed() {
    let found = api.operations.map { "\($0.id) \($0.typeName) \($0.method) \($0.path)" }
    #expect(
      found == [
        "serviceInstances.create CreateServiceInstance POST /v2/service_instances",
        "serviceInstances.update UpdateServiceInstance PUT /v2/service_instances/{guid}",
        "spaces.create CreateSpace POST /v2/spaces",
        "userProvidedServiceInstances.update UpdateUserProvidedServiceInstance PUT /v2/user_provided_service_instances/{guid}",
        "userProvidedServiceInstances.listServiceBindings ListUserProvidedServiceInstanceServiceBindings "
          + "GET /v2/user_provided_service_instances/{guid}/service_bindings",
      ])
  }

  @Test func groupsWithoutATitleComeFromThePath() throws {
    let groups = Dictionary(uniqueKeysWithValues: api.groups.map { ($0.typeName, $0.evidence.map(\.rule)) })
    #expect(groups["Spaces"] == ["group-from-path"])
    #expect(groups["ServiceInstances"] == ["group-from-path"])
    #expect(groups["UserProvidedServiceInstances"] == ["group-from-title"])
  }

  @Test func aBodyFieldNamedLikeAPathParameterDocumentsIt() throws {
    let list = try operation("userProvidedServiceInstances.listServiceBindings")
    #expect(list.requestBody == nil)
    let guid = try #require(list.pathParameters.first)
    #expect(guid.name == "guid" && guid.notes.description == "The guid of the Service Instance.")
  }

  @Test func queryParametersHaveTypes() throws {
    let list = try operation("userProvidedServiceInstances.listServiceBindings")
    let types = Dictionary(uniqueKeysWithValues: list.queryParameters.map { ($0.name, "\($0.type) \($0.style)") })
    #expect(
      types == [
        "q": "array of string repeated", "page": "integer single", "results-per-page": "integer single",
        "order-direction": "OrderDirection single", "inline-relations-depth": "integer single",
        "orphan-relations": "integer single", "exclude-relations": "array of string commaJoined",
        "include-relations": "array of string commaJoined",
      ])
    let update = try operation("serviceInstances.update")
    #expect(update.queryParameters.map(\.type) == [.boolean])
  }

  @Test func theFilterLanguageIsKnown() throws {
    let list = try operation("userProvidedServiceInstances.listServiceBindings")
    let filter = try #require(list.queryParameters.first { $0.name == "q" }?.filter)
    #expect(filter.names.map(\.value) == ["app_guid", "service_instance_guid"])
    #expect(filter.operators == [":", ">=", "<=", "<", ">", "IN"])
  }

  @Test func anOrderIsAnOpenEnumerationWithADefault() throws {
    let list = try operation("userProvidedServiceInstances.listServiceBindings")
    let order = try #require(list.queryParameters.first { $0.name == "order-direction" })
    #expect(order.notes.defaultValue == "asc")
    #expect(api.model(named: "OrderDirection")?.enumeration?.cases.map(\.value) == ["asc", "desc"])
  }

  @Test func modelsAreTheResources() {
    let names = api.models.filter { $0.scope == nil }.map {
      $0.name + ($0.record.map { $0.parameters.description } ?? " enumeration")
    }
    #expect(
      names == [
        "LastOperation[]", "LastOperationState enumeration", "MaintenanceInfo[]", "Metadata[]",
        "OrderDirection enumeration",
        "Resource[\"Entity\"]", "ResourcePage[\"Element\"]", "ServiceBinding[]", "ServiceInstance[]",
        "ServiceInstanceType enumeration", "Space[]", "UserProvidedServiceInstance[]",
      ])
    #expect(api.model(named: "ResourcePage")?.record?.envelope == ListEnvelope(items: "resources", way: ["next_url"]))
  }

  @Test(arguments: [
    ("ServiceInstance", "tags", "array of string"), ("ServiceInstance", "credentials", "map of any JSON"),
    ("UserProvidedServiceInstance", "credentials", "map of any JSON"),
    ("ServiceBinding", "credentials", "map of any JSON"),
    ("UpdateServiceInstance.Body", "parameters", "map of any JSON"),
    ("UpdateServiceInstance.Body", "maintenance_info", "MaintenanceInfo"),
    ("ServiceInstance", "maintenance_info", "MaintenanceInfo"), ("ServiceInstance", "last_operation", "LastOperation"),
    ("ServiceInstance", "type", "ServiceInstanceType"), ("LastOperation", "state", "LastOperationState"),
    ("Metadata", "created_at", "timestamp"), ("Metadata", "updated_at", "timestamp"),
    ("CreateSpace.Body", "developer_guids", "array of string"),
    ("UpdateUserProvidedServiceInstance.Body", "credentials", "map of any JSON"),
  ])
  func fieldsHaveTypes(model: String, name: String, type: String) throws {
    #expect(try field(model, name).type.description == type)
  }

  @Test func anUpdateTimeMayBeNullAndIsAlwaysThere() throws {
    let updated = try field("Metadata", "updated_at")
    #expect(updated.isNullable && updated.presence == .always)
    #expect(try field("ServiceInstance", "last_operation").presence == .sometimes)
  }

  @Test func twoStatusesAreToldApartBySentence() throws {
    let update = try operation("serviceInstances.update")
    #expect(update.responses.map(\.status) == [201, 202])
    #expect(update.responses.allSatisfy { $0.explanation?.hasPrefix("If accepts_incomplete is set to false") ?? false })
  }

  @Test func aHashInAnotherNotationIsTextAndNoType() throws {
    let credentials = try field("UpdateUserProvidedServiceInstance.Body", "credentials")
    #expect(credentials.notes.examples == [#"{:somekey=>"somevalue"}"#])
    #expect(!credentials.evidence.contains { $0.rule == "type-from-example-values" })
  }

  @Test func everyFactSaysWhereItIsFrom() {
    for model in api.models {
      for field in model.record?.fields ?? [] where !field.type.isParameter {
        #expect(field.evidence.contains { $0.aspect == .type && !$0.isOverruled }, "\(model.name).\(field.name)")
      }
    }
  }

  /// The order in which pages are read, and how often, changes nothing.
  @Test func theOrderOfPagesDoesNotMatter() throws {
    var generator = SeededGenerator(law: "the order of pages does not matter")
    let files = textFiles(below: packageRoot.appendingPathComponent("api-docs"))
    let expected = try schemaText(api)
    for _ in 0..<5 {
      #expect(try schemaText(infer(files.shuffled(using: &generator)).api) == expected, "seed \(generator.seed)")
    }
  }

  @Test func theSchemaSurvivesPrinting() throws {
    #expect(try readSchema(schemaText(api)) == api)
  }
}

extension SchemaType {
  fileprivate var isParameter: Bool {
    switch self {
    case .parameter: true
    case .array(let element): element.isParameter
    default: false
    }
  }
}
