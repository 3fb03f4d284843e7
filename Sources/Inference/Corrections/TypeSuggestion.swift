import Schema
import SourceText

extension TypeSpelling {
  /// What was probably meant by a spelling that is no type: the words of other languages are known, and slips are
  /// mended, within lists and maps too.
  ///
  ///     suggestion(for: "[String]")      // "array of string"
  ///     suggestion(for: "map of Int")    // "map of integer"
  ///     suggestion(for: "datetime?")     // "timestamp"
  func suggestion(for spelling: String) -> String? {
    let words = spelling.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty, words.utf8.count < 200 else { return nil }
    if type(words) != nil { return words }
    if let meant = generic(words) { return meant }
    return form(words) ?? Self.foreign[words.lowercased()] ?? nearestName(words)
  }

  /// A generic model with what was probably meant in its angle brackets; `Page<…>` where nothing tells.
  private func generic(_ words: String) -> String? {
    guard let form = genericForm(words) else { return nil }
    guard let open = words.firstIndex(of: "<"), words.last == ">" else { return form }
    let inner = String(words[words.index(after: open)...].dropLast())
    return suggestion(for: inner).map { "\(words[...open])\($0)>" }.flatMap { type($0) == nil ? nil : $0 } ?? form
  }

  /// Lists, maps and optional types.
  private func form(_ words: String) -> String? {
    if words.hasSuffix("?") { return suggestion(for: String(words.dropLast())) }
    if words.hasSuffix("[]") { return form("array of ", String(words.dropLast(2))) }
    if words.hasPrefix("["), words.hasSuffix("]") { return bracketed(String(words.dropFirst().dropLast())) }
    let lower = words.lowercased()
    for (opening, form) in Self.generics where lower.hasPrefix(opening) && lower.hasSuffix(">") {
      let inner = String(words.dropFirst(opening.count).dropLast())
      // Of a key and a value, the value counts.
      let element = form == "map of " ? inner.split(separator: ",").last.map(String.init) ?? inner : inner
      return self.form(form, element)
    }
    for (opening, form) in Self.openings where lower.hasPrefix(opening) {
      let inner = String(words.dropFirst(opening.count))
      return self.form(form, inner) ?? self.form(form, inner.hasSuffix("s") ? String(inner.dropLast()) : inner)
    }
    return nil
  }

  /// `[string]` or `[string: integer]`.
  private func bracketed(_ inner: String) -> String? {
    guard let colon = inner.firstIndex(of: ":") else { return form("array of ", inner) }
    return form("map of ", String(inner[inner.index(after: colon)...]))
  }

  private func form(_ prefix: String, _ inner: String) -> String? {
    suggestion(for: inner).map { prefix + $0 }
  }

  private func nearestName(_ word: String) -> String? { nearest(to: word, among: words) }

  private static let generics: [(opening: String, form: String)] = [
    ("array<", "array of "), ("list<", "array of "), ("set<", "array of "), ("optional<", ""),
    ("dictionary<", "map of "), ("map<", "map of "), ("record<", "map of "),
  ]

  private static let openings: [(opening: String, form: String)] = [
    ("array of ", "array of "), ("arrays of ", "array of "), ("list of ", "array of "), ("lists of ", "array of "),
    ("set of ", "array of "), ("map of ", "map of "), ("dictionary of ", "map of "), ("hash of ", "map of "),
    ("object of ", "map of "), ("nullable ", "nullable "), ("optional ", ""),
  ]

  /// Words of other languages and of JSON Schema, in lower case.
  private static let foreign: [String: String] = [
    "text": "string", "str": "string", "char": "string", "varchar": "string", "uuid": "string", "guid": "string",
    "url": "string", "uri": "string", "email": "string", "enum": "string",
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "short": "integer",
    "uint": "integer", "bigint": "integer",
    "float": "number", "double": "number", "decimal": "number", "real": "number", "numeric": "number",
    "bool": "boolean", "flag": "boolean",
    "date": "timestamp", "time": "timestamp", "datetime": "timestamp", "date-time": "timestamp",
    "date time": "timestamp", "instant": "timestamp", "iso 8601": "timestamp", "iso8601": "timestamp",
    "object": "map of any", "dictionary": "map of any", "dict": "map of any", "hash": "map of any",
    "map": "map of any", "record": "map of any", "array": "array of any", "list": "array of any",
    "json": "any", "unknown": "any", "mixed": "any", "anyvalue": "any", "jsonvalue": "any",
    "file": "binary", "blob": "binary", "bytes": "binary", "data": "binary",
  ]
}
