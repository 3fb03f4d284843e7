import Generated
import SpeclessRuntime

/// Answers the operations of spaces.
package struct Spaces: SpacesAPI {
  package init() {}

  package func create(_ body: CreateSpace.Body) async throws -> Resource<Space> {
    let guid = "5aa6c40e"
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
}

/// 2016-06-08, at noon in Greenwich.
let noon = Date(timeIntervalSince1970: 1_465_387_200)
