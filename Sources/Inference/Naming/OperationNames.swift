/// What is known of an operation when it is named.
package struct OperationNameRequest: Hashable, Sendable {
  /// The page's title: "List all Copies for the Book".
  package var title: String?
  package var method: String
  package var pathSegments: [PathPiece]
  /// The group's name in lower-case words: `["books"]`.
  package var groupWords: [String]

  package init(title: String?, method: String, pathSegments: [PathPiece], groupWords: [String]) {
    self.title = title
    self.method = method
    self.pathSegments = pathSegments
    self.groupWords = groupWords
  }

  /// The method as a word: `"get"`; `"call"` where there is none.
  var methodWord: String {
    let word = Identifier.words(of: method.lowercased()).joined()
    return word.isEmpty ? "call" : word
  }
}

/// A segment of a path: `books`, or the parameter `id`.
package enum PathPiece: Hashable, Sendable {
  case literal(String)
  case parameter(String)
}

/// A name for an operation: `listCopies` in its group `books`, `ListBookCopies` among all operations.
package struct OperationName: Hashable, Sendable {
  package var name: String
  package var typeName: String

  package init(name: String, typeName: String) {
    self.name = name
    self.typeName = typeName
  }
}

/// Names that an operation would take, best first; later ones say more.
package struct OperationNames: Hashable, Sendable {
  package var candidates: [OperationName]
  /// Whether the best of them says no more than method and path: `create` of `POST /books`.
  package private(set) var isPlain = false

  /// From the title, but only its verb where method and path say all else; else from method and path; then with what was dropped from the title, with words of the path, and
  /// with the method.
  ///
  ///     OperationNames(for: .init(title: "List all Copies for the Book", method: "GET", …, groupWords: ["books"]))
  ///       .candidates.first  // listCopies, ListBookCopies
  package init(for request: OperationNameRequest) {
    let group = GroupWords(request)
    let path = PathPhrase(request, group: group)
    let title = request.title.flatMap { TitlePhrase($0, request: request, group: group) }
    let fromPath = path.phrases
    var phrases: [OperationPhrase] = []
    if let title {
      let full = title.phrase
      if let plain = path.plain(full) {
        phrases.append(plain)
        isPlain = true
      }
      if full.length <= Self.readableLength { phrases += [full] + title.fullerPhrases }
      phrases += [path.distinguishing(full)].compactMap { $0 } + fromPath
      if full.length > Self.readableLength { phrases.append(full) }
    } else {
      phrases = fromPath
    }
    phrases += phrases.first.map { [$0.adding(["via", request.methodWord])] } ?? []
    candidates = Self.unique(phrases.map { $0.named(in: group) })
  }

  /// Words beyond which a title is a sentence rather than a name.
  private static let readableLength = 9

  private static func unique(_ names: [OperationName]) -> [OperationName] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.name.lowercased()).inserted }
  }
}
