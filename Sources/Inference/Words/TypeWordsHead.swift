extension TypeWords {
  /// What the description's first words say: the noun at the head is the thing described.
  static let head = PhraseTable<SaidType>(
    strings + booleans + arrays + objects + integers + timestamps + numbers)

  private typealias Row = PhraseTable<SaidType>.Row

  private static let strings: [Row] = [
    .init(.head, "human? readable? display? name of|for|to|$", .string),
    .init(
      .head, "guid|uuid|url|uri|href|path|email|username|filename|hostname of|for|to|that|where|at|used|pointing",
      .string),
    .init(.head, "guid|uuid|url|uri|string|text|email|username $", .string),
    .init(.head, "relative|absolute|file path|url|uri", .string),
    .init(.head, "human readable", .string),
    .init(.head, "string|uuid|url or null", .string),
    .init(.head, "short|detailed|long|textual description|explanation", .string),
    .init(.head, "description of|for|$", .string),
    .init(.head, "string that|of|containing|representing", .string),
  ]

  private static let booleans: [Row] = [
    .init(.head, "boolean|bool", .boolean),
    .init(.head, "true / false", .boolean),
    .init(.head, "true or false", .boolean),
    .init(.head, "true|false if|when|to|for|unless|enables|disables|means", .boolean),
    .init(.head, "if|when set? to? true|false", .boolean),
    .init(.head, "set|set to true|false", .boolean),
    .init(.head, "set to true|false", .boolean),
    .init(.head, "whether", .boolean),
    .init(.head, "flag to|for|that|indicating|which|whether|if|$", .boolean),
    .init(.head, "indicates|specifies|determines|controls|denotes|says|tells|indicate|specify whether|if", .boolean),
  ]

  private static let arrays: [Row] = [
    .init(.head, "list|array|collection|set of integers|ints|numbers|ports", .arrayOfIntegers),
    .init(
      .head, "json? array|list|collection|set of the? all? strings|tags|names|guids|uuids|ids|identifiers|urls|uris",
      .arrayOfStrings),
    .init(.head, "list|array|collection of usernames|emails|labels|keys|words|hostnames|addresses", .arrayOfStrings),
    .init(.head, "list|array|collection of", .array),
    .init(.head, "array|list $", .array),
    .init(.head, "ports $", .arrayOfIntegers),
    .init(.head, "ports on|to|that|which", .arrayOfIntegers),
    .init(.head, "strings $", .arrayOfStrings),
    .init(.head, "integers $", .arrayOfIntegers),
  ]

  private static let objects: [Row] = [
    .init(.head, "arbitrary string|text", .string),
    .init(.head, "arbitrary", .freeObject),
    .init(.head, "free form", .freeObject),
    .init(.head, "freeform", .freeObject),
    .init(.head, "key / value pairs", .freeObject),
    .init(.head, "key value pairs", .freeObject),
    .init(.head, "json? hash|dictionary|mapping|map that|exposed|containing|with|which|used|$", .freeObject),
    .init(.head, "hash|map|mapping|dictionary of the file|content|contents|password|image", .string),
    .init(.head, "hash|map|mapping|dictionary of", .freeObject),
    .init(.head, "json? object $", .object),
    .init(.head, "json? object containing|that|with|describing|representing|which|of", .object),
  ]

  private static let integers: [Row] = [
    .init(.head, "integer|int", .integer),
    .init(.head, "# -|–|—|=|: ", .integer),
    .init(.head, "page of results", .integer),
    .init(.head, "page number", .integer),
    .init(.head, "total|maximum|minimum|max|min|current number|count|amount", .integer),
    .init(.head, "number|count|amount|quantity of", .integer),
    .init(.head, "how many|much", .integer),
    .init(.head, "zero? one? based? index of|to|within|$", .integer),
    .init(.head, "zero based", .integer),
    .init(.head, "port number", .integer),
    .init(.head, "port number? that|on|of|to|for|at|used|in|$", .integer),
    .init(.head, "depth of|to|$", .integer),
    .init(.head, "unix|epoch time|timestamp", .integer),
    .init(.head, "milliseconds|seconds since|until|to|between|before|after", .integer),
    .init(.head, "timestamp|time|date in seconds|milliseconds", .integer),
  ]

  private static let timestamps: [Row] = [
    .init(.head, "timestamp|datetime", .timestamp),
    .init(.head, "time stamp|when|that|at|of|with|since", .timestamp),
    .init(.head, "date when|that|of|on|at|since|and|$", .timestamp),
    .init(.head, "iso8601|rfc3339", .timestamp),
    .init(.head, "iso|rfc 8601|3339", .timestamp),
  ]

  private static let numbers: [Row] = [
    .init(.head, "decimal string", .string),
    .init(.head, "float|double|decimal|fractional|fraction|percentage|percent|ratio", .number),
    .init(.head, "number $", .number),
  ]
}
