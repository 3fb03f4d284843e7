import JSONText
import SourceText

/// Something in the settings that is not of its shape.
package struct SettingProblem: Hashable, Sendable {
  package var headline: String
  /// Bytes of the settings file.
  package var span: Range<Int>
  package var help: String?
}

extension SettingShape {
  /// All that is wrong with a value, in the order of the text.
  package func problems(in node: JSONNode) -> [SettingProblem] {
    switch self {
    case .any: []
    case .string(let what): text(node, what).problems
    case .word(let what, let words): wordProblems(in: node, what, words)
    case .boolean(let what): kindProblems(.bool, node, what)
    case .yes(let what):
      node.boolValue == true ? [] : [SettingProblem(headline: "\(what) can only be true", span: node.span)]
    case .list(let what, let element):
      kindProblems(.array, node, what) + node.elements.flatMap { element.problems(in: $0) }
    case .object(let what, let keys): objectProblems(in: node, what, keys)
    case .dictionary(let what, let value):
      kindProblems(.object, node, what) + node.members.flatMap { value.problems(in: $0.value) }
    case .oneOrMore(let shape):
      node.kind == .array ? node.elements.flatMap { shape.problems(in: $0) } : shape.problems(in: node)
    }
  }

  private func kindProblems(_ kind: JSONKind, _ node: JSONNode, _ what: String) -> [SettingProblem] {
    guard node.kind != kind else { return [] }
    return [SettingProblem(headline: "\(what) should be of kind \(kind) and is of kind \(node.kind)", span: node.span)]
  }

  private func text(_ node: JSONNode, _ what: String) -> (text: String?, problems: [SettingProblem]) {
    let problems = kindProblems(.string, node, what)
    guard problems.isEmpty, let text = node.stringValue else { return (nil, problems) }
    return text.isEmpty ? (nil, [SettingProblem(headline: "\(what) is empty", span: node.span)]) : (text, [])
  }

  private func wordProblems(in node: JSONNode, _ what: String, _ words: [String]) -> [SettingProblem] {
    let read = text(node, what)
    guard let word = read.text, !words.contains(word) else { return read.problems }
    let help = nearest(to: word, among: words).map { "did you mean \"\($0)\"?" }
    return [
      SettingProblem(
        headline: "\(what) cannot be \"\(word)\"", span: node.span,
        help: help ?? "it is one of \(words.joined(separator: ", "))")
    ]
  }

  private func objectProblems(in node: JSONNode, _ what: String, _ keys: [SettingKey]) -> [SettingProblem] {
    let problems = kindProblems(.object, node, what)
    guard problems.isEmpty else { return problems }
    let missing = keys.filter { $0.isRequired && node[$0.name] == nil }.map {
      SettingProblem(headline: "\"\($0.name)\" is missing", span: node.span, help: $0.description)
    }
    return missing
      + node.members.flatMap { member -> [SettingProblem] in
        guard let key = keys.first(where: { $0.name == member.key }) else {
          return [unknownKey(member, what, keys.map(\.name))]
        }
        return key.shape.problems(in: member.value)
      }
  }

  private func unknownKey(_ member: JSONMember, _ what: String, _ known: [String]) -> SettingProblem {
    let help = nearest(to: member.key, among: known).map { "did you mean \"\($0)\"?" }
    return SettingProblem(
      headline: "unknown key \"\(member.key)\" in \(what)", span: member.keySpan,
      help: help ?? "known are \(known.joined(separator: ", "))")
  }
}
