import Foundation

/// The same answer as somebody would write it with Foundation alone.
struct HandwrittenPage: Codable {
  struct Item: Codable {
    var metadata: Metadata
    var entity: Entity
  }

  struct Metadata: Codable {
    var guid: String
    var url: String
    var createdAt: Date
    var updatedAt: Date?

    private enum CodingKeys: String, CodingKey {
      case guid
      case url
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }
  }

  struct Entity: Codable {
    var appGuid: String
    var serviceInstanceGuid: String
    var credentials: [String: String]
    var bindingOptions: [String: String]
    var gatewayData: String?
    var gatewayName: String
    var syslogDrainUrl: String?
    var appUrl: String
    var serviceInstanceUrl: String

    private enum CodingKeys: String, CodingKey {
      case appGuid = "app_guid"
      case serviceInstanceGuid = "service_instance_guid"
      case credentials
      case bindingOptions = "binding_options"
      case gatewayData = "gateway_data"
      case gatewayName = "gateway_name"
      case syslogDrainUrl = "syslog_drain_url"
      case appUrl = "app_url"
      case serviceInstanceUrl = "service_instance_url"
    }
  }

  var totalResults: Int
  var totalPages: Int
  var prevUrl: String?
  var nextUrl: String?
  var resources: [Item]

  private enum CodingKeys: String, CodingKey {
    case totalResults = "total_results"
    case totalPages = "total_pages"
    case prevUrl = "prev_url"
    case nextUrl = "next_url"
    case resources
  }
}

extension HandwrittenPage {
  /// An answer as JSON, which both ways of decoding get.
  static func json(items: Int) -> [UInt8] {
    let guid = "d6bd5c18-5e2c-4a0b-90bf-1b24dd9057ff"
    let item = """
      {"metadata": {"guid": "\(guid)", "url": "/v2/service_bindings/\(guid)", "created_at": "2015-03-18T22:52:50Z",
      "updated_at": null}, "entity": {"app_guid": "\(guid)", "service_instance_guid": "\(guid)",
      "credentials": {"creds-key-427": "creds-val-427"}, "binding_options": {}, "gateway_data": null,
      "gateway_name": "", "syslog_drain_url": null, "app_url": "/v2/apps/\(guid)",
      "service_instance_url": "/v2/user_provided_service_instances/\(guid)"}}
      """
    let list = Array(repeating: item, count: items).joined(separator: ",\n")
    return Array(
      #"{"total_results": \#(items), "total_pages": 1, "prev_url": null, "next_url": null, "resources": [\#(list)]}"#
        .utf8)
  }
}
