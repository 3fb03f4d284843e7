/// Names that no model, group or operation may have as a type, since emitted code means something else by them: types
/// of the runtime, of Swift and Foundation as far as emitted code mentions them or readers would be misled, and the
/// types that every emitted module has.
package let reservedTypeNames: Set<String> = runtimeTypeNames.union(swiftTypeNames).union(emittedTypeNames)

/// Names that no property, enumeration value or method may have: Swift cannot call a member so, or only in backticks
/// that every reader stumbles over, or the conformances of emitted types bring a member of that name.
package let reservedMemberNames: Set<String> = [
  "Any", "Protocol", "Self", "Type", "allKnown", "hash", "hashValue", "init", "jsonBytes", "rawValue", "self",
]

/// Names that no parameter of an operation may have, besides `reservedMemberNames`: requests have such a property.
package let reservedParameterNames: Set<String> = ["body", "context", "query", "request"]

/// Names that no group may have as a member, besides `reservedMemberNames`: the server's initialiser takes such a
/// value, the client has such a property, or the examples have such a list.
package let reservedGroupNames: Set<String> = ["all", "core", "options", "router"]

private let runtimeTypeNames: Set<String> = [
  "APIError", "APIOperation", "Answer", "AnswerBody", "AnswerReader", "AnswerWriter", "BadRequest", "BearerToken",
  "BinaryBody", "BodyCodec", "CallContext", "ClientCore", "ConnectionFailure", "DecodingProblem",
  "DocumentedExample", "EncodingProblem", "ExampleMismatch", "Failure", "FailureBody", "Filter", "FilterOperator",
  "FormFile", "FormModel", "FormReader", "FormWriter",
  "HTTPError", "HTTPHandler",
  "HTTPHeaders", "HTTPMethod", "HTTPRequest", "HTTPResponse", "HTTPStatus", "InProcessTransport", "InputLimit",
  "InvalidHeader",
  "JSONConvertible", "JSONModel", "JSONNumber", "JSONObject", "JSONObjectReader", "JSONObjectWriter", "JSONReader",
  "JSONValue", "JSONWriter", "ListPage", "Logging", "Middleware", "MultipartPart", "NoBody", "NotImplemented",
  "OpenEnumeration", "OperationInfo", "OperationQuery", "OperationRequest", "PageSequence", "Presence",
  "ProblemDetails", "QueryItem", "QueryStyle", "QueryValue", "RefreshingToken", "RelationLink", "ReplayServer",
  "RequestProblem", "RequestReader", "RequestWriter", "Retry", "Router", "ServerOptions", "SpeclessRuntime",
  "Transport", "URLSessionTransport", "UploadBody",
]

private let swiftTypeNames: Set<String> = [
  "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "CodingKey", "Collection", "Comparable",
  "CustomStringConvertible", "Data", "Date", "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Encodable",
  "Encoder", "Equatable", "Error", "Float", "Foundation", "Hashable", "Hasher", "Identifiable", "Int", "Never",
  "Optional", "Protocol", "Range", "RawRepresentable", "Result", "Self", "Sendable", "Sequence", "Set", "String",
  "Substring", "Swift", "Task", "Type", "UInt8", "URL", "Void", "init", "self",
]

private let emittedTypeNames: Set<String> = [
  "Body", "Client", "Examples", "FilterName", "Generated", "GeneratedExamples", "Output", "Query", "Request",
  "ResponseBody", "Server",
]
