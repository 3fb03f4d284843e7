import Schema

extension DocComment {
  /// The doc comment of an operation's namespace: route, side effects, pages. What a caller wants to know is said at
  /// the method, so that a change of a page is a change in one place.
  static func ofNamespace(_ operation: Operation) -> DocComment {
    var comment = DocComment()
    comment.paragraph(operation.title)
    comment.paragraph(operation.route)
    for effect in operation.sideEffects {
      let attributes = effect.attributes.isEmpty ? "" : ", with \(codeSpans(effect.attributes))"
      comment.paragraph("Records \(codeSpan(effect.name))\(attributes).")
    }
    for wording in operation.wordings {
      comment.paragraph("\(codeSpan(wording.path.joined(separator: "."))) here: \(wording.description)")
    }
    comment.paragraph(
      operation.pagePaths.isEmpty ? nil : "Documented in \(codeSpans(operation.pagePaths)).")
    return comment
  }

  /// The same in short, for the client's side of it: the protocol tells the rest.
  static func ofCall(_ operation: Operation, indent: Int = 0) -> DocComment {
    var comment = DocComment(indent: indent)
    comment.paragraph(operation.title)
    comment.paragraph(operation.route)
    return comment
  }

  /// What a caller wants to know: summary, route, explanations, statuses.
  static func ofMethod(_ operation: Operation, indent: Int = 0) -> DocComment {
    var comment = DocComment(indent: indent)
    comment.paragraph(operation.title)
    comment.paragraph(operation.route)
    for explanation in operation.explanations { comment.paragraph(explanation) }
    if operation.isRemoved { comment.paragraph("The pages say that the service no longer has it.") }
    if operation.isDeprecated { comment.paragraph("Deprecated.") }
    if operation.isExperimental { comment.paragraph("Experimental: it may change or go.") }
    comment.statuses(operation.responses)
    return comment
  }
}

extension DocComment {
  /// The statuses, where there is more to say than one; a sentence that tells all of them is said once.
  fileprivate mutating func statuses(_ responses: [Response]) {
    let sentences = Set(responses.map(\.explanation))
    if responses.count > 1, sentences.count == 1, let sentence = sentences.first {
      paragraph(sentence)
      list(responses.map(\.name))
    } else if responses.count > 1 || sentences != [nil] {
      list(responses.map { response in response.explanation.map { "\(response.name): \($0)" } ?? response.name })
    }
  }
}

extension Response {
  /// `` `201 Created` ``
  var name: String { codeSpan([String(status), reason].compactMap(\.self).joined(separator: " ")) }
}

extension Operation {
  var title: String { summary.isEmpty ? id : summary }

  /// What its pages say of single fields in words other than their models', each once.
  fileprivate var wordings: [Wording] {
    var all: [Wording] = []
    for wording in responses.flatMap(\.wordings) where !all.contains(wording) { all.append(wording) }
    return all
  }

  fileprivate var route: String { codeSpan("\(method) \(path.colonForm)") }

  /// The paths of the pages that document it, each once, in order.
  var pagePaths: [String] {
    var paths: [String] = []
    for source in sources where !paths.contains(source.path) { paths.append(source.path) }
    return paths
  }
}
