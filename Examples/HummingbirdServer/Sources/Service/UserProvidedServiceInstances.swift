import Generated
import SpeclessRuntime

/// Answers the operations of user-provided service instances.
package struct UserProvidedServiceInstances: UserProvidedServiceInstancesAPI {
  package init() {}

  package func update(
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

  /// Two pages of two bindings each.
  package func listServiceBindings(
    guid: String, query: ListUserProvidedServiceInstanceServiceBindings.Query
  ) async throws -> ResourcePage<Resource<ServiceBinding>> {
    let path = "/v2/user_provided_service_instances/\(guid)/service_bindings"
    let page = query.page ?? 1
    return ResourcePage(
      totalResults: 4, totalPages: 2, previousURL: page > 1 ? path : nil, nextURL: page > 1 ? nil : "\(path)?page=2",
      resources: [binding("\(page).1", of: guid), binding("\(page).2", of: guid)])
  }

  private func binding(_ guid: String, of instance: String) -> Resource<ServiceBinding> {
    Resource(
      metadata: Metadata(guid: guid, url: "/v2/service_bindings/\(guid)", createdAt: noon),
      entity: ServiceBinding(
        appGUID: "a", serviceInstanceGUID: instance, credentials: [:], bindingOptions: [:], gatewayName: "",
        appURL: "/v2/apps/a", serviceInstanceURL: "/v2/user_provided_service_instances/\(instance)"))
  }
}
