import Foundation
import Testing

@testable import specless

/// Edits of this package's own pages as their authors make them, and what they change in `Generated`: exactly these
/// files, and at most so many lines of each, taken away and added.
struct OwnPagesDiffTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    var name: String
    /// Pages with what is replaced in them, and by what.
    var replacements: [(page: String, old: String, new: String)]
    var files: [String: Int]

    var testDescription: String { name }
  }

  private static let update = "service_instances/update_a_service_instance.txt"
  private static let create = "service_instances/creating_a_service_instance.txt"
  private static let space = "spaces/creating_a_space.txt"
  private static let userProvided = "user_provided_service_instances/updating_a_user_provided_service_instance.txt"

  static let edits = [
    Edit(
      name: "a field of two pages is renamed",
      replacements: [(update, "dashboard_url", "console_url"), (create, "dashboard_url", "console_url")],
      files: ["Examples/ServiceInstancesExamples.swift": 4, "Models/ServiceInstance.swift": 12]),
    Edit(
      name: "a field goes from an answer",
      replacements: [(space, "\"events_url\": \"/v2/spaces/5aa6c40e-9d9c-4aab-8785-4707a0881d83/events\",\n", "")],
      files: ["Examples/SpacesExamples.swift": 1, "Models/Space.swift": 8]),
    Edit(
      name: "a time becomes a number",
      replacements: [(update, "\"created_at\": \"2016-06-08T16:41:30Z\"\n},", "\"created_at\": 1465404090\n},")],
      files: ["Examples/ServiceInstancesExamples.swift": 2, "Models/LastOperation.swift": 6]),
    Edit(
      name: "a field of an answer is null",
      replacements: [
        (update, "\"space_guid\": \"da37b4b7-2439-4b30-9eb3-bded0dbf690f\"", "\"space_guid\": null")
      ],
      // Null in one of two records that are alike is null in the other.
      files: [
        "Examples/ServiceInstancesExamples.swift": 2, "Models/ServiceInstance.swift": 10,
        "Models/UserProvidedServiceInstance.swift": 8,
      ]),
    Edit(
      name: "an enumeration gets a value",
      replacements: [(update, "- failed\n", "- failed\n- cancelled\n")],
      files: ["Models/LastOperation.swift": 4, "Models/LastOperationState.swift": 6]),
    Edit(
      name: "an operation is deprecated",
      replacements: [
        (
          userProvided, "\nUpdating a User Provided Service Instance\n",
          "\nUpdating a User Provided Service Instance (deprecated)\n"
        )
      ],
      files: [
        "Examples/UserProvidedServiceInstancesExamples.swift": 4,
        "UserProvidedServiceInstances/UpdateUserProvidedServiceInstance.swift": 4,
        "UserProvidedServiceInstances/UserProvidedServiceInstancesAPI.swift": 6,
        "UserProvidedServiceInstances/UserProvidedServiceInstancesClient.swift": 6,
      ]),
    Edit(
      name: "one of two statuses goes",
      replacements: [(update, "201 Created, 202 Accepted", "201 Created")],
      files: [
        "ServiceInstances/ServiceInstancesAPI.swift": 18, "ServiceInstances/ServiceInstancesClient.swift": 10,
        "ServiceInstances/UpdateServiceInstance.swift": 4,
      ]),
    Edit(
      name: "an endpoint moves",
      replacements: [(space, "/v2/spaces", "/v3/spaces")],
      files: [
        "Examples/SpacesExamples.swift": 24, "Spaces/CreateSpace.swift": 4, "Spaces/SpacesAPI.swift": 4,
        "Spaces/SpacesClient.swift": 4,
      ]),
    Edit(
      name: "a title is reworded", replacements: [(space, "Creating a Space\n", "Create a Space\n")],
      files: [
        "Examples/SpacesExamples.swift": 4, "Spaces/CreateSpace.swift": 2, "Spaces/SpacesAPI.swift": 2,
        "Spaces/SpacesClient.swift": 2,
      ]),
    Edit(
      name: "a description is reworded",
      replacements: [(space, "The list of the associated auditors", "The list of all auditors")],
      files: ["Spaces/CreateSpace.swift": 2]),
    Edit(
      name: "an example shows another value",
      replacements: [(space, "\"name\": \"development\"", "\"name\": \"staging\"")],
      // No page describes the field, and so its comment shows the value.
      files: ["Examples/SpacesExamples.swift": 4, "Models/Space.swift": 2]),
  ]

  @Test(arguments: edits) func editsStaySmall(edit: Edit) throws {
    let workplace = try Workplace()
    try FileManager.default.copyItem(
      atPath: Corpora.packageRoot.appendingPathComponent("api-docs").path, toPath: workplace.path("api-docs"))
    workplace.run("generate", "--quiet")
    let changes = try workplace.edits {
      for (page, old, new) in edit.replacements {
        let text = try workplace.read("api-docs/\(page)")
        try #require(text.contains(old))
        try workplace.write(text.replacing(old, with: new), to: "api-docs/\(page)")
      }
    }
    #expect(changes.keys.sorted() == edit.files.keys.sorted())
    for (path, change) in changes {
      #expect(change.removed + change.added <= edit.files[path] ?? 0, "\(path): \(change)")
    }
  }
}
