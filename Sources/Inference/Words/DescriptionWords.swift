/// What the words of one description come to, worked out once however often it is asked.
final class DescriptionWords: Sendable {
  let type: Said<SaidType>?
  let limits: [Said<Limit>]
  let defaultValue: Said<String>?
  let mayBeNull: Said<Bool>?
  /// A number with a fraction that is given for an example, or that is a limit.
  let decimal: Said<String>?
  let isDeprecated: Bool
  let isExperimental: Bool
  private let prose: Prose

  init(_ description: String) {
    prose = Prose(description)
    type = TypeWords.type(in: prose)
    limits = LimitWords.limits(in: prose)
    defaultValue = DefaultWords.defaultValue(in: prose)
    decimal = DecimalWords.decimal(in: prose, limits: limits)
    mayBeNull = NullWords.mayBeNull(in: prose)
    isDeprecated = DeprecationWords.isDeprecated(in: prose) != nil
    isExperimental = ExperimentalWords.isExperimental(in: prose) != nil
  }

  /// Asked of query parameters, and of fields for which no column lists values.
  var choices: Said<[String]>? { ChoiceWords.choices(in: prose) }

  /// Asked of query parameters only.
  var isRepeatable: Said<Bool>? { RepeatWords.isRepeatable(in: prose) }

  /// Asked of query parameters only.
  var filter: Said<(names: [String], operators: [String])>? { FilterWords.filter(in: prose) }
}
