import Schema

/// What of an operation shows in the Swift that calls it or answers it, as words to compare. Two versions with equal
/// words are called alike.
struct OperationSurface: Hashable {
  /// What a call of the simple method gives.
  let result: String
  /// Whether the body is one page of a list, which gives it methods and a query of their own.
  let isList: Bool
  /// What the documented answers are read as.
  private let output: String

  /// - Parameter modelNames: the new names of old models; empty for a new operation.
  init(_ operation: Operation, _ side: Side, _ modelNames: [String: String]) {
    var forms: [Answer] = []
    for form in operation.successes.map(Answer.init) where !forms.contains(form) { forms.append(form) }
    let output = Self.output(forms, isUndocumented: operation.successes.isEmpty)
    self.output = output.words(modelNames)
    isList = output.page.flatMap { side.models[$0]?.record?.envelope } != nil
    result = operation.successes.count > 1 ? "answer of \(self.output)" : self.output
  }

  /// What all successful answers can be read as: the one form they share, else any JSON, else bytes.
  private static func output(_ forms: [Answer], isUndocumented: Bool) -> Output {
    if isUndocumented { return Output(text: "json", type: .any, isOptional: true) }
    let bodies = forms.filter { $0 != .nothing }
    if bodies.isEmpty { return Output(text: "nothing", type: nil, isOptional: false) }
    let types = bodies.compactMap { if case .json(let type) = $0 { type } else { nil } }
    if types.count == bodies.count {
      return Output(text: "json", type: types.count == 1 ? types[0] : .any, isOptional: bodies.count < forms.count)
    }
    return Output(text: bodies == [.text] ? "text" : "bytes", type: nil, isOptional: false)
  }

  private struct Output {
    var text: String
    var type: SchemaType?
    var isOptional: Bool

    /// The model of the body, where it is always there.
    var page: String? { if !isOptional, case .model(let reference) = type { reference.name } else { nil } }

    func words(_ modelNames: [String: String]) -> String {
      guard let type else { return text }
      return "\(text) \((isOptional ? SchemaType.nullable(type) : type).surface(modelNames))"
    }
  }

  private enum Answer: Hashable {
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
  }
}

extension Comparison {
  /// Whether the simple method of an operation gives something else than before.
  func changesResult(_ old: Operation, _ new: Operation) -> Bool {
    OperationSurface(old, self.old, modelNames).result != OperationSurface(new, self.new, [:]).result
  }

  /// Whether the operation is a list on both sides: then its query is a value of its own, to which more can be added.
  func staysList(_ old: Operation, _ new: Operation) -> Bool {
    OperationSurface(old, self.old, modelNames).isList && OperationSurface(new, self.new, [:]).isList
  }
}
