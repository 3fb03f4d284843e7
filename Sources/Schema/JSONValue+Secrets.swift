import JSONText
import SourceText

extension JSONValue {
  /// The value with every secret in its strings redacted, also those of which a key tells that they are.
  package var withoutSecrets: JSONValue { showsSecret ? redactedValue : self }

  private var redactedValue: JSONValue {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): .string(SourceText.redacted(text))
    case .array(let elements): .array(elements.map(\.redactedValue))
    case .object(let members):
      .object(JSONObject(uniqueKeysWithValues: members.map { ($0.key, $0.value.redacted(behind: $0.key)) }))
    }
  }

  private func redacted(behind key: String) -> JSONValue {
    if case .string(let text) = self { .string(SourceText.redacted(text, of: key)) } else { redactedValue }
  }

  /// Most values show none, and need not be put together anew.
  private var showsSecret: Bool {
    switch self {
    case .null, .bool, .number: false
    case .string(let text): SourceText.redacted(text) != text
    case .array(let elements): elements.contains(where: \.showsSecret)
    case .object(let members): members.contains { $0.value.isSecret(behind: $0.key) || $0.value.showsSecret }
    }
  }

  private func isSecret(behind key: String) -> Bool {
    if case .string(let text) = self { SourceText.isSecret(text, of: key) } else { false }
  }
}
