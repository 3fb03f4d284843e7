/// "e.g. 3.50", "at most 31.5": numbers with a fraction by which words tell that a value need not be whole.
package enum DecimalWords {
  /// `"The price, e.g. 3.50"` → 3.50, `"Version, for example 1.2"` → nil, since versions are no numbers.
  package static func decimal(_ description: String) -> Said<String>? {
    let prose = Prose(description)
    return decimal(in: prose, limits: LimitWords.limits(in: prose))
  }

  /// - Parameter limits: what the words limit.
  static func decimal(in prose: Prose, limits: [Said<Limit>]) -> Said<String>? {
    guard prose.hasNumber, !prose.tokens.contains(where: { notNumbers.contains($0.text) }) else { return nil }
    return example(in: prose) ?? decimal(among: limits)
  }

  private static func example(in prose: Prose) -> Said<String>? {
    for phrase in examples {
      guard let match = phrase.find(in: prose), let number = match.numbers.first.map({ prose.tokens[$0] }),
        !number.isInteger
      else { continue }
      return Said(number.text, text: prose.text(match.tokens))
    }
    return nil
  }

  private static func decimal(among limits: [Said<Limit>]) -> Said<String>? {
    for limit in limits {
      switch limit.value {
      case .minimum(let number) where !number.isInteger, .maximum(let number) where !number.isInteger:
        return Said(number.text, text: limit.text)
      default: continue
      }
    }
    return nil
  }

  private static let examples: [Phrase] = [
    "e.g|eg .? ,|:? ~", "for example|instance ,|:? ~", "such as ~", "example|examples :|is|are ~",
  ]

  private static let notNumbers: Set<String> = [
    "version", "versions", "release", "releases", "ip", "address", "section", "string", "text",
  ]
}
