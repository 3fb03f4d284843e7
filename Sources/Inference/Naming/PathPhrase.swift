/// Names from method and path, for operations without a title and for those whose titles clash.
///
/// `GET /books` list, `GET /books/{id}` get, `POST /books/{id}/copies` createCopy, `POST /books/{id}/lend` lend.
struct PathPhrase {
  private let method: String
  private let methodWord: String
  private let literals: [String]
  private let endsWithParameter: Bool
  private let readsCollection: Bool
  private let group: GroupWords

  init(_ request: OperationNameRequest, group: GroupWords) {
    method = request.method.uppercased()
    methodWord = request.methodWord
    literals = Self.literals(of: request.pathSegments)
    if case .parameter? = request.pathSegments.last { endsWithParameter = true } else { endsWithParameter = false }
    readsCollection = Self.readsCollection(request)
    self.group = group
  }

  /// Literal segments without the likes of `api` and `v2` at the front.
  static func literals(of segments: [PathPiece]) -> [String] {
    let all = segments.compactMap { piece -> String? in
      if case .literal(let text) = piece, !Identifier.words(of: text).isEmpty { text } else { nil }
    }
    let rest = all.drop { $0.lowercased() == "api" || isVersion($0) }
    return rest.isEmpty ? all : Array(rest)
  }

  /// Whether a whole collection is read: GET, and no parameter in the path.
  static func readsCollection(_ request: OperationNameRequest) -> Bool {
    request.method.uppercased() == "GET"
      && request.pathSegments.allSatisfy { if case .literal = $0 { true } else { false } }
  }

  private static func isVersion(_ text: String) -> Bool {
    text.count > 1 && "vV".contains(text.first ?? " ") && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  }

  /// Best first: `update`, then `replace` for PUT.
  var phrases: [OperationPhrase] {
    guard let last = literals.last.map(Identifier.words(of:)) else { return plainVerbs.map { phrase($0, about: []) } }
    if let verb = commandVerb(last) { return [command(verb, last)] }
    return verbs(for: last).map { phrase($0, about: last) }
  }

  /// The path's words that a name lacks, added to it: `/books/{id}/cover/large` makes `getCover` `getCoverLarge`.
  func distinguishing(_ phrase: OperationPhrase) -> OperationPhrase? {
    if let last = literals.last, commandVerb(Identifier.words(of: last)) != nil { return nil }
    let present = Set((phrase.verb + phrase.object + phrase.trailing + group.words).map(Inflection.singular))
    let missing = literals.flatMap(Identifier.words(of:)).filter { !present.contains(Inflection.singular($0)) }
    return missing.isEmpty || missing.count > 4 ? nil : phrase.adding(missing)
  }

  /// What a title says of the group's own collection, or of one of its things, without what sets that thing apart:
  /// "Creating a rare Book" on `POST /books` is `create`, as is any other page's title of that operation.
  func plain(_ phrase: OperationPhrase) -> OperationPhrase? {
    guard literals.count == 1, group.isSame(as: Identifier.words(of: literals[0])), phrase.verb.count == 1,
      standardVerbs.contains(phrase.verb[0]),
      phrase.object.isEmpty || group.find(in: phrase.object)?.upperBound == phrase.object.count
    else { return nil }
    var plain = OperationPhrase(verb: phrase.verb == ["filter"] ? ["list"] : phrase.verb)
    plain.isAboutMany = method == "GET" && !endsWithParameter
    return plain
  }

  /// What is done to a collection, or to one of its things, by the method alone.
  private var standardVerbs: Set<String> {
    switch (method, endsWithParameter) {
    case ("GET", false): ["list", "filter"]
    case ("POST", false): ["create"]
    case ("GET", true): Verbs.fetching
    case ("PUT", true), ("PATCH", true): ["update"]
    case ("DELETE", true): ["delete"]
    default: []
    }
  }

  private func phrase(_ verb: String, about last: [String]) -> OperationPhrase {
    let isMany = !endsWithParameter && Inflection.isPlural(last.last ?? "") && verb != "create"
    let object = isMany ? last : Inflection.singularPhrase(last)
    var phrase = OperationPhrase(verb: [verb])
    if group.isSame(as: object) {
      phrase.isAboutMany = isMany
      if isMany && ["delete", "update", "replace"].contains(verb) { phrase.verb.append("all") }
    } else if let range = group.find(in: object), range.lowerBound == 0 {
      phrase.object = Array(object[range.upperBound...])
    } else {
      phrase.object = object
    }
    return owned(phrase)
  }

  /// `GET /authors/{id}/books` in the group of books is `listForAuthor`.
  private func owned(_ phrase: OperationPhrase) -> OperationPhrase {
    guard phrase.object.isEmpty, literals.count > 1,
      group.isSame(as: Identifier.words(of: literals[literals.count - 1]))
    else { return phrase }
    let owner = Inflection.singularPhrase(Identifier.words(of: literals[literals.count - 2]))
    return phrase.adding(["for"] + owner)
  }

  private func verbs(for last: [String]) -> [String] {
    if method == "GET", !endsWithParameter, Inflection.isPlural(last.last ?? "") { return ["list"] }
    if method == "POST", endsWithParameter { return ["update", "submit"] }
    return plainVerbs
  }

  private var plainVerbs: [String] {
    switch method {
    case "GET": ["get"]
    case "POST": ["create"]
    case "PUT": ["update", "replace"]
    case "PATCH": ["update", "patch"]
    case "DELETE": ["delete"]
    case "HEAD": ["check"]
    default: [methodWord]
    }
  }

  /// `lend`, `copy_pages`, `quietly_archive_all`: a path that ends with a command.
  private func commandVerb(_ words: [String]) -> [String]? {
    guard !endsWithParameter, literals.count > 1, let first = commandIndex(words) else { return nil }
    let verb = words[first]
    guard Inflection.imperative(verb) == verb else { return nil }
    let isLone = first == words.count - 1
    switch method {
    case "POST": return [verb]
    case "GET": return Verbs.reading.contains(verb) && isLone ? [verb] : nil
    default: return Verbs.alsoNouns.contains(verb) || !isLone ? nil : [verb]
    }
  }

  /// What follows the verb, else the segment before it: `/books/{id}/cover/upload` is `uploadCover`.
  private func commandObject(_ words: [String]) -> [String] {
    if let index = commandIndex(words), index + 1 < words.count { return Array(words[(index + 1)...]) }
    let before = Identifier.words(of: literals[literals.count - 2])
    return group.isSame(as: before) || ["actions"] == before ? [] : before
  }

  private func command(_ verb: [String], _ last: [String]) -> OperationPhrase {
    var phrase = OperationPhrase(verb: verb, object: commandObject(last))
    phrase.isAboutMany = readsCollection
    return phrase
  }

  private func commandIndex(_ words: [String]) -> Int? {
    words.firstIndex { !$0.hasSuffix("ly") }
  }
}
