extension TemplateRenderer {
  /// The value of a name: its first key in the innermost record that has it, the others inside what was found.
  /// Lenient mode has `.none` for what is not there.
  func resolve(_ name: TemplateName, at site: Site) throws(TemplateError) -> TemplateValue {
    guard let first = name.key else { return stack.last ?? .none }
    guard var value = lookUp(first) else {
      if mode == .lenient { return .none }
      throw site.missing(first, of: "the view", among: keysInReach)
    }
    for index in name.innerKeys.indices {
      value = try member(index, of: value, name, at: site)
    }
    return value
  }

  private func lookUp(_ key: String) -> TemplateValue? {
    var index = stack.count
    while index > 0 {
      index -= 1
      if let value = stack[index].member(key) { return value }
    }
    return nil
  }

  private func member(
    _ index: Int, of value: TemplateValue, _ name: TemplateName, at site: Site
  ) throws(TemplateError) -> TemplateValue {
    let key = name.innerKeys[index]
    if let member = value.member(key) { return member }
    // What is absent has no parts either: a section may ask for them.
    if mode == .lenient || value == .none { return .none }
    let owner = ([name.key ?? ""] + name.innerKeys[..<index]).joined(separator: ".")
    guard case .record(let fields) = value else {
      throw site.error(
        "\"\(owner)\" is \(value.kind) and has no keys", help: "only a record can be asked for \"\(key)\"")
    }
    throw site.missing(key, of: "\"\(owner)\"", among: Set(fields.keys))
  }

  private var keysInReach: Set<String> {
    stack.reduce(into: []) { keys, value in
      if case .record(let fields) = value { keys.formUnion(fields.keys) }
    }
  }
}

extension TemplateValue {
  /// What a record has by a name.
  fileprivate func member(_ key: String) -> TemplateValue? {
    if case .record(let fields) = self { fields[key] } else { nil }
  }
}
