/// A name read from a title: "Copy the book covers for a Shelf by Name".
///
/// The first word is the verb, what follows up to a preposition its object; each preposition begins a part of its own.
/// The group's thing is left out of them, and so are articles and the like.
struct TitlePhrase {
  private(set) var phrase: OperationPhrase
  private var clauses: [String] = []
  private var asides: [String]

  /// Nil where the title has no words, or is only a method and a path.
  init?(_ title: String, request: OperationNameRequest, group: GroupWords) {
    let all = TitleWords(title)
    asides = all.asides
    var words = Self.withoutOpening(all.words)
    if words.count > 1, Self.announcesMethod(title, request) { words.removeFirst() }
    guard !words.isEmpty, !Self.isRequestLine(title) else { return nil }
    if words.count > Self.longestNounPhrase, Inflection.imperative(words[0]) == nil { return nil }
    var verb = Self.verb(of: &words, request: request)
    if let first = words.first, Self.particles.contains(first), !Verbs.fetching.contains(verb[0]) {
      // "Sign up a reader".
      verb.append(words.removeFirst())
    }
    let parts = TitleParts(words)
    if let particle = parts.particle { verb.append(particle) }
    phrase = OperationPhrase(verb: verb)
    phrase.isAboutMany = parts.object.isEmpty && PathPhrase.readsCollection(request)
    clauses = parts.clauses
    let keepsAll = !Verbs.fetching.contains(verb[0]) && verb[0] != "list"
    setObject(parts.object, keepsAll: keepsAll, group: group)
    for part in parts.trailing { add(part, request: request, group: group) }
    if Verbs.informationWords.isSuperset(of: phrase.object), !phrase.object.isEmpty, !phrase.trailing.isEmpty {
      phrase.object = []
      dropLeadingPreposition()
    }
  }

  /// The same with what was left out of the title.
  var fullerPhrases: [OperationPhrase] {
    var result: [OperationPhrase] = []
    if !clauses.isEmpty { result.append(phrase.adding(clauses)) }
    if !asides.isEmpty { result.append(phrase.adding(asides)) }
    return result
  }

  private static let particles: Set<String> = ["up", "out", "off", "down", "back"]

  /// `POST: Add a book`, `GET - List books`: the method in front of the title is no word of it.
  private static func announcesMethod(_ title: String, _ request: OperationNameRequest) -> Bool {
    guard title.hasPrefix(request.method) else { return false }
    let rest = title.dropFirst(request.method.count).drop { $0 == " " }
    return [":", "-", "–", "—"].contains { rest.hasPrefix($0) }
  }

  /// A longer title without a verb is prose.
  private static let longestNounPhrase = 6

  /// "This endpoint lists books" says "lists books".
  private static func withoutOpening(_ words: [String]) -> [String] {
    guard words.count > 2, words[0] == "this" || words[0] == "the", subjects.contains(words[1]) else { return words }
    return Array(words.dropFirst(2))
  }

  private static let subjects: Set<String> = [
    "endpoint", "call", "api", "method", "operation", "request", "route", "resource",
  ]

  private static func isRequestLine(_ title: String) -> Bool {
    guard title.utf8.contains(UInt8(ascii: "/")) else { return false }
    let parts = title.split(whereSeparator: \.isWhitespace)
    return parts.count == 2 && parts[1].hasPrefix("/") && parts[0].allSatisfy { $0.isUppercase }
  }

  /// Takes the verb off the words; "Purge and reseed" is one. A title without a verb gets that of its method.
  private static func verb(of words: inout [String], request: OperationNameRequest) -> [String] {
    let known = isNoun(words, method: request.method) ? nil : Inflection.imperative(words[0])
    guard let first = known ?? Self.verbByArticle(words) else {
      return [verbOfMethod(request, words: words)]
    }
    words.removeFirst()
    if words.count > 1, words[0] == "and" || words[0] == "or", let second = Inflection.imperative(words[1]) {
      let conjunction = words[0]
      words.removeFirst(2)
      return [first, conjunction, second]
    }
    return Verbs.fetching.contains(first) && takesList(&words) ? ["list"] : [first]
  }

  /// What stands right before an article is a verb, whichever it is: "Lend a book".
  private static func verbByArticle(_ words: [String]) -> String? {
    guard words.count > 2, ["a", "an", "the"].contains(words[1]), !["all", "both", "half", "of"].contains(words[0]),
      !TitleParts.prepositions.contains(words[0])
    else { return nil }
    let isThirdPerson = words[0].hasSuffix("s") && !words[0].hasSuffix("ss") && words[0].count > 3
    return isThirdPerson ? String(words[0].dropLast()) : words[0]
  }

  /// "Get a list of books" lists.
  private static func takesList(_ words: inout [String]) -> Bool {
    let start = words.first == "a" || words.first == "the" ? 1 : 0
    guard words.count > start + 2, words[start] == "list", words[start + 1] == "of" else { return false }
    words.removeFirst(start + 2)
    return true
  }

  private static func isNoun(_ words: [String], method: String) -> Bool {
    if words.count == 1, Inflection.isPlural(words[0]) { return true }
    guard method.uppercased() == "GET", Verbs.alsoNouns.contains(words[0]), words.count > 1 else { return false }
    return !TitleParts.fillers.contains(words[1]) && !Inflection.isPlural(words[words.count - 1])
  }

  private static func verbOfMethod(_ request: OperationNameRequest, words: [String]) -> String {
    switch request.method.uppercased() {
    case "GET":
      if case .parameter? = request.pathSegments.last { return "get" }
      return Inflection.isPlural(words[words.count - 1]) ? "list" : "get"
    case "POST": return "create"
    case "PUT", "PATCH": return "update"
    case "DELETE": return "delete"
    default: return request.methodWord
    }
  }

  private mutating func setObject(_ words: [String], keepsAll: Bool, group: GroupWords) {
    var object = words.filter { !TitleParts.fillers.contains($0) }
    guard !object.isEmpty else { return }
    let isMany = Inflection.isPlural(object.last ?? "")
    let saysAll = keepsAll && isMany && words.contains("all")
    if group.isSame(as: object) {
      phrase.isAboutMany = isMany
      phrase.fullObject = (saysAll ? ["all"] : []) + (isMany ? object : group.singular)
      phrase.object = saysAll ? ["all"] : []
      return
    }
    if saysAll {
      phrase.fullObject = ["all"] + group.singular + object
      object.insert("all", at: 0)
    }
    guard let range = group.find(in: object) else {
      phrase.object = object
      return
    }
    phrase.fullObject = object
    if range.upperBound == object.count {
      phrase.object = object
    } else {
      phrase.object = Array(object[..<range.lowerBound] + object[range.upperBound...])
    }
  }

  private mutating func add(_ part: TitleParts.Part, request: OperationNameRequest, group: GroupWords) {
    var words = part.words.filter { !TitleParts.fillers.contains($0) }
    guard !words.isEmpty else { return }
    if isPathParameter(words, request) {
      clauses += [part.preposition] + words
      return
    }
    if let range = group.find(in: words) {
      let kept = Self.confirmed(Array(words[..<range.lowerBound]), by: request)
      clauses += kept.isEmpty && range.lowerBound > 0 ? [part.preposition] + words[..<range.lowerBound] : []
      words = kept + words[range.upperBound...]
      guard !words.isEmpty else { return }
    }
    if part.preposition == "of", phrase.trailing.isEmpty, !phrase.object.isEmpty {
      phrase.object = Inflection.singularPhrase(words) + phrase.object
      phrase.fullObject = phrase.fullObject.map { Inflection.singularPhrase(words) + $0 }
    } else {
      phrase.trailing += [part.preposition] + words
    }
  }

  /// Adjectives of the group's thing are dropped, but for those that the path bears out.
  private static func confirmed(_ adjectives: [String], by request: OperationNameRequest) -> [String] {
    guard !adjectives.isEmpty else { return [] }
    let path = Set(PathPhrase.literals(of: request.pathSegments).flatMap(Identifier.words(of:)))
    return adjectives.allSatisfy(path.contains) ? adjectives : []
  }

  /// "at the given index" of `/books/{id}/pages/{index}`.
  private func isPathParameter(_ words: [String], _ request: OperationNameRequest) -> Bool {
    request.pathSegments.contains { piece in
      if case .parameter(let name) = piece { Identifier.words(of: name) == words } else { false }
    }
  }

  private mutating func dropLeadingPreposition() {
    if let first = phrase.trailing.first, TitleParts.aboutWords.contains(first) { phrase.trailing.removeFirst() }
  }
}

extension Verbs {
  /// Objects that say nothing beside what they are about.
  static let informationWords: Set<String> = ["information", "info", "details", "data"]
}
