import Generated
import SpeclessRuntime

// A small service behind the generated protocols, written as their users would.

struct Spaces: SpacesAPI {
  func create(_ body: CreateSpace.Body) async throws -> Resource<Space> {
    let url = "/v2/spaces/\(guid)"
    return Resource(
      metadata: Metadata(guid: guid, url: url, createdAt: noon),
      entity: Space(
        name: body.name, organizationGUID: body.organizationGUID,
        spaceQuotaDefinitionGUID: body.spaceQuotaDefinitionGUID,
        organizationURL: "/v2/organizations/\(body.organizationGUID)", developersURL: "\(url)/developers",
        managersURL: "\(url)/managers", auditorsURL: "\(url)/auditors", appsURL: "\(url)/apps",
        routesURL: "\(url)/routes", domainsURL: "\(url)/domains", serviceInstancesURL: "\(url)/service_instances",
        appEventsURL: "\(url)/app_events", eventsURL: "\(url)/events", securityGroupsURL: "\(url)/security_groups"))
  }

  private let guid = "5aa6c40e"
}

struct ServiceInstances: ServiceInstancesAPI {
  func create(_ body: CreateServiceInstance.Body) async throws -> Resource<ServiceInstance> {
    guard let plan = body.servicePlanGUID else { throw HTTPError(.notFound, "there is no such plan") }
    return instance("new", name: body.name ?? "", plan: plan, type: .managedServiceInstance)
  }

  /// Asks for the whole request, to choose between the documented statuses and to set headers.
  func update(
    request: UpdateServiceInstance.Request, context: CallContext
  ) async throws -> Answer<Resource<ServiceInstance>> {
    var instance = instance(request.guid, name: request.body.name ?? "old", plan: "p", type: "handmade")
    instance.entity.tags = request.body.tags
    instance.entity.lastOperation = LastOperation(
      type: "update", state: "resting", description: nil, updatedAt: noon, createdAt: noon)
    let isPatient = request.acceptsIncomplete == true
    return Answer(
      status: isPatient ? .accepted : .created,
      headers: ["X-Asked-By": context.headers["X-Asked-By"] ?? "nobody"], body: instance)
  }

  private func instance(
    _ guid: String, name: String, plan: String, type: ServiceInstanceType
  ) -> Resource<ServiceInstance> {
    let url = "/v2/service_instances/\(guid)"
    return Resource(
      metadata: Metadata(guid: guid, url: url, createdAt: noon),
      entity: ServiceInstance(
        name: name, credentials: ["user": "ada", "ports": [1, 2]], servicePlanGUID: plan, spaceGUID: "s", type: type,
        spaceURL: "/v2/spaces/s", servicePlanURL: "/v2/service_plans/\(plan)",
        serviceBindingsURL: "\(url)/service_bindings"))
  }
}

struct UserProvidedServiceInstances: UserProvidedServiceInstancesAPI {
  func update(
    guid: String, _ body: UpdateUserProvidedServiceInstance.Body
  ) async throws -> Resource<UserProvidedServiceInstance> {
    let url = "/v2/user_provided_service_instances/\(guid)"
    return Resource(
      metadata: Metadata(guid: guid, url: url, createdAt: noon, updatedAt: noon),
      entity: UserProvidedServiceInstance(
        name: body.name ?? "old", credentials: body.credentials ?? [:], spaceGUID: "s",
        type: .userProvidedServiceInstance, syslogDrainURL: body.syslogDrainURL ?? "",
        routeServiceURL: body.routeServiceURL, tags: body.tags ?? [], spaceURL: "/v2/spaces/s",
        serviceBindingsURL: "\(url)/service_bindings", routesURL: "\(url)/routes"))
  }

  /// Two pages of two bindings each; each binding's application tells how it was asked for.
  func listServiceBindings(
    guid: String, query: ListUserProvidedServiceInstanceServiceBindings.Query
  ) async throws -> ResourcePage<Resource<ServiceBinding>> {
    let path = "/v2/user_provided_service_instances/\(guid)/service_bindings"
    let page = query.page ?? 1
    let filter = query.q.map(\.description).joined(separator: "&")
    let bindings = (1...2).map { number in
      binding("\(page).\(number)", app: "\(filter) \(query.orderDirection?.rawValue ?? "")", instance: guid)
    }
    let isLast = page >= 2
    let next = "\(path)?page=\(page + 1)&order-direction=\(query.orderDirection?.rawValue ?? "asc")"
    return ResourcePage(
      totalResults: 4, totalPages: 2, previousURL: page > 1 ? path : nil, nextURL: isLast ? nil : next,
      resources: bindings)
  }

  private func binding(_ guid: String, app: String, instance: String) -> Resource<ServiceBinding> {
    Resource(
      metadata: Metadata(guid: guid, url: "/v2/service_bindings/\(guid)", createdAt: noon),
      entity: ServiceBinding(
        appGUID: app, serviceInstanceGUID: instance, credentials: [:], bindingOptions: [:], gatewayName: "",
        appURL: "/v2/apps/a", serviceInstanceURL: "/v2/user_provided_service_instances/\(instance)"))
  }
}

/// 2016-06-08, at noon in Greenwich.
let noon = Date(timeIntervalSince1970: 1_465_387_200)
