import Generated
import SpeclessRuntime

/// Answers the operations of service instances.
package struct ServiceInstances: ServiceInstancesAPI {
  package init() {}

  package func create(_ body: CreateServiceInstance.Body) async throws -> Resource<ServiceInstance> {
    guard let plan = body.servicePlanGUID else { throw HTTPError(.notFound, "there is no such plan") }
    return instance("new", name: body.name ?? "", plan: plan)
  }

  /// Asks for the whole request, to choose between the documented statuses.
  package func update(
    request: UpdateServiceInstance.Request, context: CallContext
  ) async throws -> Answer<Resource<ServiceInstance>> {
    var instance = instance(request.guid, name: request.body.name ?? "old", plan: "p")
    instance.entity.tags = request.body.tags
    return Answer(status: request.acceptsIncomplete == true ? .accepted : .created, body: instance)
  }

  private func instance(_ guid: String, name: String, plan: String) -> Resource<ServiceInstance> {
    let url = "/v2/service_instances/\(guid)"
    return Resource(
      metadata: Metadata(guid: guid, url: url, createdAt: noon),
      entity: ServiceInstance(
        name: name, credentials: ["user": "ada"], servicePlanGUID: plan, spaceGUID: "s",
        type: .managedServiceInstance, spaceURL: "/v2/spaces/s", servicePlanURL: "/v2/service_plans/\(plan)",
        serviceBindingsURL: "\(url)/service_bindings"))
  }
}
