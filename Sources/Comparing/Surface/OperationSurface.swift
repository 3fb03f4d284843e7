import Schema

/// What of an operation shows in the Swift that calls it or answers it, as words to compare. Two versions with equal
/// words are called alike.
struct OperationSurface: Hashable {
  /// What a call of the simple method gives.
  let result: String
  /// The same, short, for people.
  let shownResult: String
  /// Whether the body is one page of a list, which gives it methods and a query of their own.
  let isList: Bool
  /// Whether there is a method that writes what comes to a file: it may be large.
  let isDownload: Bool

  /// - Parameter modelNames: the new names of old models; empty for a new operation.
  init(_ operation: Operation, _ side: Side, _ modelNames: [String: String]) {
    let output = Output(operation)
    let words = output.words(modelNames)
    isList = output.page.flatMap { side.models[$0]?.record?.envelope } != nil
    // Of a redirect the header is what counts.
    let tellsStatus =
      operation.successes.count > 1 || operation.successes.contains { (300..<400).contains($0.status) }
    result = tellsStatus ? "status and \(words)" : words
    shownResult = (tellsStatus ? "status and " : "") + (output.shortWords ?? words)
    isDownload =
      switch output {
      case .bytes: true
      case .nothing: operation.method == "GET" && tellsStatus
      case .json, .text, .byStatus: false
      }
  }

  /// What all successful answers are read as.
  fileprivate enum Output {
    case nothing
    case json(SchemaType, isOptional: Bool)
    case text, bytes
    /// Bodies that differ are the cases of an enumeration.
    case byStatus([(status: Int, form: Answer)])

    init(_ operation: Operation) {
      let answers = operation.successes.map { (status: $0.status, form: Answer($0)) }
      let forms = Set(answers.map(\.form))
      let bodies = forms.subtracting([.nothing])
      if answers.isEmpty {
        // Whatever comes is read as far as it is JSON.
        self = .json(.any, isOptional: true)
      } else if bodies.count > 1 {
        self = .byStatus(answers)
      } else {
        switch bodies.first {
        case nil, .nothing: self = .nothing
        case .json(let type): self = .json(type, isOptional: forms.count > 1)
        case .text: self = .text
        case .bytes: self = .bytes
        }
      }
    }

    /// The model of the body, where it is always there.
    var page: String? { if case .json(.model(let reference), false) = self { reference.name } else { nil } }

    /// Where the other words would be hard to read.
    var shortWords: String? {
      switch self {
      case .json(.any, isOptional: true): "any JSON or nothing"
      case .byStatus: "a body by status"
      case .nothing, .json, .text, .bytes: nil
      }
    }

    func words(_ modelNames: [String: String]) -> String {
      switch self {
      case .nothing: "nothing"
      case .json(let type, let isOptional): (isOptional ? SchemaType.nullable(type) : type).surface(modelNames)
      case .text: "text"
      case .bytes: "bytes"
      case .byStatus(let answers):
        answers.map { "\($0.status): \($0.form.words(modelNames))" }.joined(separator: ", ")
      }
    }
  }

  fileprivate enum Answer: Hashable {
    case nothing
    case json(SchemaType)
    case text, bytes

    init(_ response: Response) {
      guard let content = response.usualContent else {
        self = .nothing
        return
      }
      self = content.isJSON ? .json(content.type) : content.isText ? .text : .bytes
    }

    func words(_ modelNames: [String: String]) -> String {
      switch self {
      case .nothing: "nothing"
      case .json(let type): "JSON of \(type.surface(modelNames))"
      case .text: "text"
      case .bytes: "bytes"
      }
    }
  }
}

extension Operation {
  /// The type of the JSON that comes with some statuses of success, while nothing comes with others.
  var optionalBody: SchemaType? {
    if case .json(let type, isOptional: true) = OperationSurface.Output(self), !successes.isEmpty { type } else { nil }
  }
}

extension Comparison {
  /// Whether the simple method of an operation gives something else than before, or the one for large files is gone.
  func changesResult(_ old: Operation, _ new: Operation) -> Bool {
    OperationSurface(old, self.old, modelNames).result != OperationSurface(new, self.new, [:]).result
      || losesDownload(old, new)
  }

  /// The same in words, to follow what changed it; nil where nothing else is given.
  ///
  ///     "; its method gives Book, no longer status and Book"
  func resultWords(_ old: Operation, _ new: Operation) -> String? {
    guard changesResult(old, new) else { return nil }
    let before = OperationSurface(old, self.old, [:]).shownResult
    let after = OperationSurface(new, self.new, [:]).shownResult
    if before != after { return "; its method gives \(after), no longer \(before)" }
    return losesDownload(old, new) ? "; no method writes to a file any more" : "; the bodies by status have other cases"
  }

  /// Whether the method that writes what comes to a file is gone.
  func losesDownload(_ old: Operation, _ new: Operation) -> Bool {
    OperationSurface(old, self.old, modelNames).isDownload && !OperationSurface(new, self.new, [:]).isDownload
  }

  /// Whether the operation is a list on both sides: then its query is a value of its own, to which more can be added.
  func staysList(_ old: Operation, _ new: Operation) -> Bool {
    OperationSurface(old, self.old, modelNames).isList && OperationSurface(new, self.new, [:]).isList
  }
}
