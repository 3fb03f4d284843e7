/// Types read from descriptions: "Whether the book is lent" is a boolean, "Number of pages" an integer.
package enum TypeWords {
  /// What a description (or the cell of a type column) says of the type, or nil.
  ///
  /// The head counts most: "The name of the list of books" is a string. What may stand anywhere comes later in the
  /// table, and weak words come last.
  package static func type(of description: String) -> Said<SaidType>? { type(in: Prose(description)) }

  static func type(in prose: Prose) -> Said<SaidType>? {
    strong.first(in: prose) ?? head.first(in: prose) ?? condition(prose) ?? elsewhere.first(in: prose)
      ?? weak.first(in: prose)
  }

  /// Says so wherever it stands.
  private static let strong = PhraseTable<SaidType>([
    .init(.first, "comma delimited|separated list|string|values|names|ids|guids|set|timestamps", .commaJoinedStrings),
    .init(.anywhere, "delimited|separated by a? commas|comma", .commaJoinedStrings),
    .init(.sentence, "comma delimited|separated", .commaJoinedStrings),
    .init(.anywhere, "several|multiple comma delimited|separated", .commaJoinedStrings),
    .init(.anywhere, "as a|an? decimal|float|double|fraction|ratio number|value", .number),
    .init(.anywhere, "as a|an? decimal|float|double|fraction|ratio $", .number),
  ])

  /// "If the reader may lend books": a condition that nothing follows is a yes or no; "When the book was lent" is a time.
  private static func condition(_ prose: Prose) -> Said<SaidType>? {
    let sentence = prose.firstSentence
    guard let first = prose.tokens.first?.text, first == "if" || first == "when", sentence.count > 2 else { return nil }
    guard !prose.tokens[sentence].contains(where: { $0.text == "," || $0.text == "then" }) else { return nil }
    guard let verb = sentence.first(where: { $0 < 5 && verbs.contains(prose.tokens[$0].text) }), verb > 1 else {
      return nil
    }
    let isTime = first == "when" && ["was", "were"].contains(prose.tokens[verb].text)
    return Said(isTime ? .timestamp : .boolean, text: prose.text(0..<(verb + 1)))
  }

  private static let verbs: Set<String> = [
    "can", "is", "are", "has", "have", "should", "may", "was", "were", "will", "allows",
  ]

  private static let elsewhere = PhraseTable<SaidType>([
    .init(.anywhere, "arbitrary|any json|key|keys|object|hash", .freeObject),
    .init(.sentence, "key / value pairs", .freeObject),
    .init(.first, "key / value pairs", .freeObject),
    .init(.first, "key value pairs", .freeObject),
    .init(.anywhere, "must|should be a? json object", .object),
    .init(.anywhere, "json array of strings", .arrayOfStrings),
    .init(.anywhere, "array of strings", .arrayOfStrings),
    .init(.anywhere, "array of integers|numbers", .arrayOfIntegers),
    .init(.anywhere, "must|should be an? array|list of?", .array),
    .init(.anywhere, "array of", .array),
    .init(.anywhere, "json array", .array),
    .init(.anywhere, "must|may|can|should be an? empty? object", .object),
    .init(.anywhere, "must|should|can be true or|/ false", .boolean),
    .init(.anywhere, "defaults|default to|is|: true|false $", .boolean),
    .init(.anywhere, "recommended : true|false", .boolean),
    .init(.anywhere, "true or|/|, false", .boolean),
    .init(.sentence, "if|when set? to? true|false", .boolean),
    .init(.anywhere, "iso 8601", .timestamp),
    .init(.anywhere, "iso8601", .timestamp),
    .init(.anywhere, "rfc 3339", .timestamp),
    .init(.anywhere, "rfc3339", .timestamp),
    .init(
      .sentence, "in|unit|units :? megabytes|gigabytes|kilobytes|bytes|mb|gb|kb|seconds|milliseconds|minutes", .integer),
    .init(
      .first, "in megabytes|gigabytes|kilobytes|bytes|mb|gb|kb|seconds|milliseconds|minutes|hours|days|ms", .integer),
    .init(.anywhere, "must|should be an? positive? non? negative? integer", .integer),
  ])

  private static let weak = PhraseTable<SaidType>([
    .init(.first, "boolean", .boolean),
    .init(.first, "json object", .object),
    .init(.first, "floating point|number", .number),
    .init(.first, "decimal string", .string),
    .init(.first, "float|double|decimal|fractional|percentage|percent|ratio", .number),
    .init(.first, "fraction of|between|from", .number),
    .init(.first, "integer", .integer),
    .init(
      .first, "creation|update|expiration|expiry|modification|start|end|deletion time|date|timestamp $", .timestamp),
    .init(.first, "guid|uuid|url|uri that|of|to|for|at|where|which|used", .string),
    .init(.head, "will delete|run|remove|force|skip|ignore|include|also|perform|only", .boolean),
    .init(.head, "enable|enables|disable|disables", .boolean),
    .init(.head, "string", .string),
  ])
}
