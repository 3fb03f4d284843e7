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
      if let problem = parameters(before, after) ?? body(before, after) ?? answers(before, after) {
        return "\(before.id): \(problem)"
      }
    }
    return nil
  }

  private func shape(_ operation: Operation) -> [String] {
    operation.path.segments.map { if case .literal(let text) = $0 { text } else { "{}" } }
  }

  private func partner(of operation: Operation) -> Operation? {
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
      guard let known = before.responses.first(where: { $0.status == response.status }) else {
        if response.status < 400 { return "\(response.status) is not known" }
        continue
      }
      guard let expected = known.contents.first else { continue }
      guard let content = response.contents.first, content.isJSON == expected.isJSON else { return "another form" }
      let reading = Reading(api: old, isService: false)
      for value in Samples(api: new, isRequest: false).values(of: content.type)
      where !reading.reads(value, as: expected.type) {
        return "\(value.serialized()) cannot be read"
      }
    }
    return nil
  }
}
