import Foundation
import JSONText
import Schema

/// What a program made from a version sends: with each parameter and each body that it documents, and with as little as
/// it may.
struct OldRequests {
  private let operation: Schema.Operation
  private let samples: Samples

  init(_ operation: Schema.Operation, of api: API) {
    self.operation = operation
    samples = Samples(api: api, isRequest: true)
  }

  /// Method, target and body, with spaces in between; none for forms, which are no JSON.
  func texts(for service: String) -> [String] {
    let contents = operation.requestBody?.contents ?? []
    guard contents.allSatisfy(\.isJSON) else { return [] }
    let path = "/" + ([service] + operation.path.parameterNames.map { _ in "x" }).joined(separator: "/")
    func needed(besides name: String?) -> [String] {
      operation.queryParameters.filter { $0.isRequired && $0.name != name }.compactMap { items($0).last }
    }
    let bodies = contents.first.map { samples.values(of: $0.type).map { $0.serialized() } } ?? [""]
    let barest = operation.requestBody?.isRequired == true ? bodies.prefix(1) : [""]
    let plain = target(path, needed(besides: nil))
    let withParameters = operation.queryParameters.flatMap { parameter in
      items(parameter).map { target(path, needed(besides: parameter.name) + [$0]) }
    }
    return bodies.map { "\(operation.method) \(plain) \($0)" }
      + ([plain] + withParameters).flatMap { target in barest.map { "\(operation.method) \(target) \($0)" } }
  }

  private func target(_ path: String, _ items: [String]) -> String {
    items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
  }

  /// `page=1`
  private func items(_ parameter: Parameter) -> [String] {
    if let filter = parameter.filter {
      return filter.names.flatMap { name in filter.operators.map { item(parameter, "\(name.value)\($0)x") } }
    }
    let values = samples.values(of: parameter.type == .any ? .string : parameter.type, notes: parameter.notes)
    return values.compactMap { value in
      guard let elements = value.arrayValue else { return item(parameter, text(value)) }
      return elements.isEmpty ? nil : item(parameter, elements.map(text).joined(separator: ","))
    }
  }

  private func item(_ parameter: Parameter, _ value: String) -> String {
    let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return "\(parameter.name)=\(encoded)"
  }

  private func text(_ value: JSONValue) -> String { value.stringValue ?? value.serialized() }
}
