import JSONText
import Schema

/// An old program and a service that keeps to the new pages: do the calls that the old pages document go through, and
/// can the answers that the new pages document be read?
struct Traffic {
  let old: API
  let new: API

  /// The first thing that fails; nil where all goes well.
  var failure: String? {
    for before in old.operations {
      guard let after = partner(of: before), !after.isRemoved || before.isRemoved else { return "\(before.id): gone" }
      guard before.method == after.method, shape(before) == shape(after) else { return "\(before.id): not found" }
      if let problem = requestProblem(before, after) ?? answers(before, after) {
        return "\(before.id): \(problem)"
      }
    }
    return nil
  }

  /// Why the new service does not take what old programs send.
  func requestProblem(_ before: Operation, _ after: Operation) -> String? {
    parameters(before, after) ?? body(before, after)
  }

  private func shape(_ operation: Operation) -> [String] {
    operation.path.segments.map { if case .literal(let text) = $0 { text } else { "{}" } }
  }

  func partner(of operation: Operation) -> Operation? {
    new.operations.first { $0.method == operation.method && shape($0) == shape(operation) }
      ?? new.operations.first { $0.typeName == operation.typeName }
  }

  private func parameters(_ before: Operation, _ after: Operation) -> String? {
    for parameter in after.queryParameters where parameter.isRequired {
      let isSent = before.queryParameters.contains { $0.name == parameter.name && $0.isRequired }
      if !isSent { return "\(parameter.name) is left out" }
    }
    let samples = Samples(api: old, isRequest: true)
    for parameter in before.queryParameters {
      guard let taken = after.queryParameters.first(where: { $0.name == parameter.name }) else {
        return "\(parameter.name) is not known"
      }
      if let value = parameter.notes.defaultValue, value != taken.notes.defaultValue {
        return "\(parameter.name) means another"
      }
      if parameter.style != .single, parameter.style != taken.style { return "\(parameter.name) is written otherwise" }
      if parameter.filter == nil, taken.filter != nil { return "\(parameter.name) takes filters only" }
      if let filter = parameter.filter, !takes(filter, taken.filter) { return "\(parameter.name) filters otherwise" }
      let isTaken = samples.values(of: parameter.type == .any ? .string : parameter.type, notes: parameter.notes)
        .allSatisfy { readsText($0, taken) }
      if !isTaken { return "\(parameter.name) is not taken" }
    }
    return nil
  }

  private func takes(_ filter: FilterLanguage, _ other: FilterLanguage?) -> Bool {
    guard let other else { return false }
    return Set(other.names.map(\.value)).isSuperset(of: filter.names.map(\.value))
      && Set(other.operators).isSuperset(of: filter.operators)
  }

  /// A query carries text: any scalar is text, and a single value is a list of one.
  private func readsText(_ value: JSONValue, _ parameter: Parameter) -> Bool {
    let values = value.arrayValue ?? [value]
    var type = parameter.type
    if case .array(let element) = type {
      type = element
    } else if value.arrayValue != nil, parameter.style == .single {
      return false
    }
    let reading = Reading(api: new, isService: true)
    return values.allSatisfy { type == .string || reading.reads($0, as: type, notes: parameter.notes) }
  }

  private func body(_ before: Operation, _ after: Operation) -> String? {
    guard let sent = before.requestBody else {
      return after.requestBody?.isRequired == true ? "a body is missing" : nil
    }
    guard let taken = after.requestBody else { return "a body is not taken" }
    if taken.isRequired, !sent.isRequired { return "a body is missing" }
    for content in sent.contents {
      guard let form = taken.contents.first(where: { $0.mediaType == content.mediaType }) else { return "media type" }
      let reading = Reading(api: new, isService: true)
      for value in Samples(api: old, isRequest: true).values(of: content.type)
      where !reading.reads(value, as: form.type) {
        return "\(value.serialized()) is not taken"
      }
    }
    return nil
  }

  private func answers(_ before: Operation, _ after: Operation) -> String? {
    for response in after.responses {
      let content = response.contents.first
      let values =
        content.map { content in
          content.isJSON ? Samples(api: new, isRequest: false).values(of: content.type).map(Optional.some) : ["text"]
        } ?? [nil]
      for value in values where !isRead(value, isJSON: content?.isJSON, response.status, by: before) {
        return "\(response.status) \(value?.serialized() ?? "without a body") cannot be read"
      }
    }
    return nil
  }

  /// Whether programs made from an old operation take an answer.
  ///
  /// - Parameter isJSON: nil where there is no body.
  func isRead(_ value: JSONValue?, isJSON: Bool?, _ status: Int, by before: Operation) -> Bool {
    guard let known = before.responses.first(where: { $0.status == status }) else {
      return status >= 400 || before.successes.isEmpty && status < 300 && isJSON != false
    }
    let bodies = before.successes.map(\.contents.first?.type)
    // Of one form of body or none, whichever comes is read.
    let isOptional = status < 400 && Set(bodies).count == 2 && bodies.contains(nil)
    guard
      let expected = known.contents.first
        ?? (isOptional ? before.successes.lazy.compactMap(\.contents.first).first : nil)
    else { return true }
    guard let value, let isJSON else { return isOptional && expected.isJSON }
    guard isJSON == expected.isJSON else { return false }
    return !isJSON || Reading(api: old, isService: false).reads(value, as: expected.type)
  }
}
