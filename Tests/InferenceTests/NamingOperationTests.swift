import Testing

@testable import Inference

/// Operations are named as a Swift programmer would name them in their group.
@Suite struct NamingOperationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var group: String
    var title: String?
    var line: String
    var name: String
    var typeName: String

    init(_ group: String, _ title: String?, _ line: String, _ name: String, _ typeName: String) {
      self.group = group
      self.title = title
      self.line = line
      self.name = name
      self.typeName = typeName
    }

    var testDescription: String { "\(group): \(title ?? line)" }

    var request: OperationNameRequest {
      let parts = line.split(separator: " ").map(String.init)
      let pieces = parts[1].split(separator: "/").map { segment -> PathPiece in
        segment.hasPrefix(":") ? .parameter(String(segment.dropFirst())) : .literal(String(segment))
      }
      return OperationNameRequest(
        title: title, method: parts[0], pathSegments: pieces, groupWords: Identifier.words(of: group))
    }
  }

  @Test(arguments: [
    Example("Spaces", "Creating a Space", "POST /v2/spaces", "create", "CreateSpace"),
    Example("Spaces", "List all Spaces", "GET /v2/spaces", "list", "ListSpaces"),
    Example("Spaces", "Retrieve a Particular Space", "GET /v2/spaces/:guid", "retrieve", "RetrieveSpace"),
    Example("Spaces", "Update a Space", "PUT /v2/spaces/:guid", "update", "UpdateSpace"),
    Example("Spaces", "Delete a Particular Space", "DELETE /v2/spaces/:guid", "delete", "DeleteSpace"),
    Example("Spaces", "Get Space summary", "GET /v2/spaces/:guid/summary", "getSummary", "GetSpaceSummary"),
    Example(
      "Spaces", "Associate Auditor with the Space", "PUT /v2/spaces/:guid/auditors/:auditor_guid", "associateAuditor",
      "AssociateSpaceAuditor"),
    Example(
      "Spaces", "Associate Auditor with the Space by Username", "PUT /v2/spaces/:guid/auditors",
      "associateAuditorByUsername", "AssociateSpaceAuditorByUsername"),
    Example(
      "Spaces", "Retrieving the roles of all Users in the Space", "GET /v2/spaces/:guid/user_roles",
      "retrieveUserRoles",
      "RetrieveSpaceUserRoles"),
    Example(
      "Spaces", "Remove Security Group from the Space for staging",
      "DELETE /v2/spaces/:guid/staging_security_groups/:security_group_guid", "removeSecurityGroupForStaging",
      "RemoveSpaceSecurityGroupForStaging"),
    Example(
      "Spaces", "Delete Unmapped Routes", "DELETE /v2/spaces/:guid/unmapped_routes", "deleteUnmappedRoutes",
      "DeleteSpaceUnmappedRoutes"),
    Example(
      "Spaces", "List all Domains for the Space (deprecated)", "GET /v2/spaces/:guid/domains", "listDomains",
      "ListSpaceDomains"),
    Example(
      "User Provided Service Instances", "List all Service Bindings for the User Provided Service Instance",
      "GET /v2/user_provided_service_instances/:guid/service_bindings", "listServiceBindings",
      "ListUserProvidedServiceInstanceServiceBindings"),
    Example(
      "User Provided Service Instances API", "Updating a User Provided Service Instance",
      "PUT /v2/user_provided_service_instances/:guid", "update", "UpdateUserProvidedServiceInstance"),
    Example("Apps", "Uploads the bits for an App", "PUT /v2/apps/:guid/bits", "uploadBits", "UploadAppBits"),
    Example("Apps", "Copy the app bits for an App", "POST /v2/apps/:guid/copy_bits", "copyBits", "CopyAppBits"),
    Example(
      "Apps", "Terminate the running App Instance at the given index", "DELETE /v2/apps/:guid/instances/:index",
      "terminateRunningInstance", "TerminateRunningAppInstance"),
    Example("Apps", "Get the env for an App", "GET /v2/apps/:guid/env", "getEnv", "GetAppEnv"),
    Example("Apps", "Creating a Docker App", "POST /v2/apps", "create", "CreateApp"),
    Example("Apps", "Restage an App", "POST /v2/apps/:guid/restage", "restage", "RestageApp"),
    Example(
      "Apps", "Get detailed stats for a STARTED App", "GET /v2/apps/:guid/stats", "getDetailedStats",
      "GetAppDetailedStats"),
    Example("Events", "List all Events", "GET /v2/events", "list", "ListEvents"),
    Example(
      "Events", "List events associated with an App since January 1, 2014", "GET /v2/events", "list", "ListEvents"),
    Example(
      "App Usage Events", "Purge and reseed App Usage Events",
      "POST /v2/app_usage_events/destructively_purge_all_and_reseed_started_apps", "purgeAndReseed",
      "PurgeAndReseedAppUsageEvents"),
    Example(
      "Blobstores", "Delete all blobs in the Buildpack cache blobstore", "DELETE /v2/blobstores/buildpack_cache",
      "deleteAllBlobsInBuildpackCache", "DeleteAllBlobstoreBlobsInBuildpackCache"),
    Example(
      "Service Instances", "Binding a Service Instance to a Route",
      "PUT /v2/service_instances/:service_instance_guid/routes/:route_guid", "bindToRoute", "BindServiceInstanceToRoute"
    ),
    Example(
      "Service Instances", "Retrieve Information Regarding Where a Service Instance is Shared From",
      "GET /v2/service_instances/:guid/shared_from", "retrieveSharedFrom", "RetrieveServiceInstanceSharedFrom"),
    Example(
      "Service Instances", "Retrieve a Particular Service Instance's Parameters",
      "GET /v2/service_instances/:guid/parameters", "retrieveParameters", "RetrieveServiceInstanceParameters"),
    Example(
      "Private Domains", "Create a Private Domain owned by the given Organization", "POST /v2/private_domains",
      "create",
      "CreatePrivateDomain"),
    Example("Info", "Get Info", "GET /v2/info", "get", "GetInfo"),
    Example("Packages", "List packages for an app", "GET /v3/apps/:guid/packages", "listForApp", "ListPackagesForApp"),
    Example("Processes", "Scale a process", "POST /v3/processes/:guid/actions/scale", "scale", "ScaleProcess"),
    Example("Books", "Get a list of books", "GET /books", "list", "ListBooks"),
    Example("Books", "Delete all Books", "DELETE /books", "deleteAll", "DeleteAllBooks"),
    Example("Books", "Sign in", "POST /books/sign_in", "signIn", "SignInBook"),
    Example("Orders", "Order summary", "GET /orders/:id/summary", "getSummary", "GetOrderSummary"),
    Example("Orders", "Place an order", "POST /orders", "place", "PlaceOrder"),
    Example("Books", "Books", "GET /books", "list", "ListBooks"),
    Example("Books", "Copies", "GET /books/:id/copies", "listCopies", "ListBookCopies"),
    Example("Books", "GET /books", "GET /books", "list", "ListBooks"),
    Example("Books", "😀", "POST /books", "create", "CreateBook"),
  ])
  func namesFromTitles(example: Example) {
    let first = OperationNames(for: example.request).candidates.first
    #expect(first == OperationName(name: example.name, typeName: example.typeName))
  }

  @Test(arguments: [
    Example("books", nil, "GET /books", "list", "ListBooks"),
    Example("books", nil, "GET /api/v2/books/:id", "get", "GetBook"),
    Example("books", nil, "POST /books", "create", "CreateBook"),
    Example("books", nil, "PUT /books/:id", "update", "UpdateBook"),
    Example("books", nil, "PATCH /books/:id", "update", "UpdateBook"),
    Example("books", nil, "DELETE /books/:id", "delete", "DeleteBook"),
    Example("books", nil, "DELETE /books", "deleteAll", "DeleteAllBooks"),
    Example("books", nil, "POST /books/:id/copies", "createCopy", "CreateBookCopy"),
    Example("books", nil, "GET /books/:id/copies", "listCopies", "ListBookCopies"),
    Example("books", nil, "GET /books/:id/copies/:n", "getCopy", "GetBookCopy"),
    Example("books", nil, "GET /books/:id/cover", "getCover", "GetBookCover"),
    Example("books", nil, "POST /books/:id/restage", "restage", "RestageBook"),
    Example("books", nil, "POST /books/:id/actions/restart", "restart", "RestartBook"),
    Example("books", nil, "POST /books/:id/cover/upload", "uploadCover", "UploadBookCover"),
    Example("books", nil, "POST /books/:id/copy_pages", "copyPages", "CopyBookPages"),
    Example("books", nil, "GET /books/search", "search", "SearchBooks"),
    Example("books", nil, "GET /authors/:id/books", "listForAuthor", "ListBooksForAuthor"),
    Example("", nil, "GET /books", "list", "ListBooks"),
    Example("", nil, "GET /", "get", "Get"),
    Example("info", nil, "GET /info", "get", "GetInfo"),
    Example("books", nil, "HEAD /books/:id", "check", "CheckBook"),
  ])
  func namesFromPaths(example: Example) {
    let first = OperationNames(for: example.request).candidates.first
    #expect(first == OperationName(name: example.name, typeName: example.typeName))
  }

  @Test func offersMoreWhereNamesClash() {
    let deprecated = Example(
      "Spaces", "Remove Manager with the Space by Username (DEPRECATED)", "DELETE /v2/spaces/:guid/managers", "", "")
    let names = OperationNames(for: deprecated.request).candidates.map(\.name)
    #expect(
      names == [
        "removeManagerByUsername", "removeManagerByUsernameDeprecated", "deleteManagers",
        "removeManagerByUsernameViaDelete",
      ])
  }

  @Test func prefersThePathToASentence() {
    let sentence = "This will return each of the books that were ever lent to a reader of the library in the town"
    let names = OperationNames(for: Example("Books", sentence, "GET /books", "", "").request).candidates
    #expect(names.first?.name == "list")
  }

  /// Law: there is always a name, and it is an identifier.
  @Test func namesAnything() {
    var random = SeededGenerator(law: #function)
    for _ in 0..<500 {
      let request = OperationNameRequest(
        title: random.hostileText(), method: random.hostileText(),
        pathSegments: [
          .literal(random.hostileText()), .parameter(random.hostileText()), .literal(random.hostileText()),
        ],
        groupWords: Identifier.words(of: random.hostileText()))
      let names = OperationNames(for: request).candidates
      #expect(!names.isEmpty)
      for name in names { #expect(!name.name.isEmpty && !name.typeName.isEmpty && !name.name.contains(" ")) }
    }
  }
}
