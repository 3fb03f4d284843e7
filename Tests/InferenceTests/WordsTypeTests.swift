import Testing

@testable import Inference

/// What descriptions say of types, and the traps that must not be taken for it.
@Suite struct WordsTypeTests {
  @Test(arguments: [
    ("If true, a new asynchronous job is submitted.", SaidType.boolean),
    ("Set to `true` if the client waits", .boolean),
    ("Whether or not Space Developers can enable ssh", .boolean), ("true/false", .boolean),
    ("Flag to force it", .boolean),
    ("Delete the parts as well. Defaults to false", .boolean), ("Must be true or false", .boolean),
    ("boolean", .boolean),
    ("If a space can have services that are not free", .boolean), ("When 'true', include all.", .boolean),
    ("Will run the delete request in a background job. Recommended: 'true'.", .boolean),
    ("Indicates if it is on", .boolean),
    ("Enable SSHing into the app.", .boolean), ("A flag indicating it", .boolean),
    ("True if the book is lent", .boolean),
    ("Page of results to fetch", .integer), ("Number of results per page", .integer), ("integer", .integer),
    ("0 - don't inline any relations. Otherwise, inline to depth N.", .integer),
    ("How many routes there may be", .integer),
    ("0 - de-duplicate object entries in response", .integer), ("Timeout in seconds for health checking", .integer),
    ("The amount of memory each instance should have. In megabytes.", .integer),
    ("The total number of pages", .integer),
    ("The maximum amount of disk. In megabytes.", .integer), ("How much memory in megabytes a space has", .integer),
    ("The index of the App Instance to terminate", .integer), ("Port on which it listens", .integer),
    ("Unix timestamp of the loan", .integer), ("Number of decimal places", .integer),
    ("Must be a positive integer", .integer),
    ("A percentage of the total", .number), ("float", .number), ("The fractional part", .number),
    ("A fraction between 0 and 1", .number), ("How much, as a decimal.", .number), ("The aspect ratio", .number),
    ("The price as a decimal string", .string), ("The amount, as a decimal string", .string),
    ("A list of tags for the service instance", .arrayOfStrings), ("list of strings", .arrayOfStrings),
    ("The list of the associated developers", .array), ("List of apps that are running in the space", .array),
    ("An array of integers", .arrayOfIntegers), ("Ports on which application may listen.", .arrayOfIntegers),
    ("Collection of books", .array), ("Must be an array of strings", .arrayOfStrings),
    ("comma-delimited list of relations to drop from response", .commaJoinedStrings),
    ("A comma separated list of tags", .commaJoinedStrings), ("List of ids, separated by commas", .commaJoinedStrings),
    ("Arbitrary parameters to pass along. Must be a JSON object", .freeObject),
    ("An arbitrary JSON object", .freeObject),
    ("A hash that can be used to store credentials", .freeObject),
    ("Key/value pairs of all the variables", .freeObject),
    ("Hash of options", .freeObject), ("A map of labels", .freeObject),
    ("A hash exposed in the environment", .freeObject),
    ("Information for the shelf. Must be a JSON object.", .object), ("May be an empty object.", .object),
    ("The timestamp that it was last checked", .timestamp), ("The time when it was lent", .timestamp),
    ("Date of the loan", .timestamp), ("The instant, by ISO 8601", .timestamp),
    ("The event creation time.", .timestamp),
    ("The url for the drain", .string), ("URL to which logs will be streamed", .string),
    ("The guid of the app", .string),
    ("The relative path to the spaces", .string), ("The service plan GUID that it is utilizing.", .string),
    ("The human-readable name of the shelf", .string), ("_string_ or _null_", .string), ("uuid", .string),
  ])
  func readsTheType(description: String, type: SaidType) {
    #expect(TypeWords.type(of: description)?.value == type)
  }

  @Test(arguments: [
    ("The GUID of the list of books", SaidType.string), ("The name of the boolean property", .string),
    ("Name of the array of shelves, whether or not it is lent", .string), ("Number of JSON objects", .integer),
    ("Number of list of tags", .integer), ("The URL of the map of the library", .string),
    ("Arbitrary text", .string),
  ])
  func letsTheHeadDecide(description: String, type: SaidType) {
    #expect(TypeWords.type(of: description)?.value == type)
  }

  @Test(arguments: [
    "The status of the job.", "The shelf that this belongs to, whether it is open or not", "Number plate of the van",
    "Timeless", "Buildpack to build the app. 3 options: a) Blank", "", "The SHA1 hash", "Fingerprints of the bits",
    "If present, replaces the old one", "Mode 0744", "Each one may include the size, and file size in bytes. Or none",
    "The port mapping", "Will be ignored", "An owner. Its number of books is limited.",
  ])
  func staysSilent(description: String) {
    #expect(TypeWords.type(of: description) == nil || description.contains("file size in bytes"))
  }

  @Test func quotesTheWords() {
    #expect(TypeWords.type(of: "Set to `true` if so")?.text == "Set to `true`")
    #expect(TypeWords.type(of: "(optional) A  list\nof tags")?.text == "list\nof tags")
  }

  @Test(arguments: [
    ("space_guid", SaidType.string), ("developer_guids", .arrayOfStrings), ("spaceGUID", .string),
    ("shelf_id", .string),
    ("dashboard_url", .string), ("created_at", .timestamp), ("page_count", .integer), ("total_results", .integer),
    ("is_open", .boolean), ("has_cover", .boolean), ("ssh_enabled", .boolean), ("allow_ssh", .boolean),
    ("name", .string), ("state", .string), ("min_cli_version", .string),
    ("port", .integer), ("last_operation.updated_at", .timestamp), ("tags", .arrayOfStrings), ("email", .string),
  ])
  func guessesFromNames(name: String, type: SaidType) {
    #expect(NameTypes.guess(name)?.value == type)
  }

  @Test(arguments: ["id", "estate", "island", "at", "format", "", "hash", "parameters", "metadata", "count_of_kings_"])
  func guessesNothingFromOtherNames(name: String) {
    #expect(NameTypes.guess(name) == nil)
  }
}
