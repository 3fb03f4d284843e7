extension TemplateRenderer {
  /// The tag being rendered, from which a fault gets its place.
  struct Site {
    let template: Template
    var offset: Int

    var place: TemplateError.Place { template.place(offset) }

    func error(_ message: String, help: String? = nil) -> TemplateError {
      TemplateError(place: place, message: message, help: help)
    }
  }
}

extension TemplateRenderer.Site {
  func missing(_ key: String, of owner: String, among keys: Set<String>) -> TemplateError {
    let guess = nearestName(to: key, among: keys).map { " (did you mean \"\($0)\"?)" } ?? ""
    let help = keys.isEmpty ? "no key is in reach here" : "keys in reach: \(listed(keys))"
    return error("\(owner) has no key \"\(key)\"\(guess)", help: help)
  }

  func notText(_ name: TemplateName, _ value: TemplateValue) -> TemplateError {
    let section = "{{#\(name.text)}}…{{/\(name.text)}}"
    let help: String? =
      switch value {
      case .text: nil
      case .flag: "test it with \(section)"
      case .list: "repeat it with \(section)"
      case .record(let fields): "open it with \(section), or name one of its keys: \(listed(Set(fields.keys)))"
      case .none: "place it inside \(section)"
      }
    return error("\"\(name.text)\" is \(value.kind), where a text is wanted", help: help)
  }

  func emptyTextInSection(_ name: TemplateName, inverted: Bool) -> TemplateError {
    let tag = "{{\(inverted ? "^" : "#")\(name.text)}}"
    let message = "\"\(name.text)\" is an empty text, where \(tag) wants a flag, a list, a record or words"
    return error(message, help: "let the view give an optional text, or a flag")
  }

  func tooDeep(partial: String) -> TemplateError {
    let deepest = TemplateRenderer.deepest
    return error(
      "the partial \"\(partial)\" nests deeper than \(deepest) levels",
      help: "does it include itself while its data never ends?")
  }

  /// Sorted, and cut short where a record is large.
  private func listed(_ keys: Set<String>) -> String {
    let shown = keys.sorted().prefix(12).joined(separator: ", ")
    return keys.count > 12 ? "\(shown) and \(keys.count - 12) more" : shown
  }
}
