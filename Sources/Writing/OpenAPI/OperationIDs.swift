import Schema

/// A unique `operationId` for each operation, by the operation's own id: its type name in lower camel case, and no
/// Swift keyword, so that a generator can name a method by it.
///
///     CreateShelf → createShelf, URLCheck → urlCheck, Import → importOperation
///
/// Type names are unique, but two may differ in case only: shorter paths choose first, the others get a number.
func settleOperationIDs(_ operations: [Operation]) -> [String: String] {
  let ordered = operations.map { (rank: "\($0.path) \($0.method)", operation: $0) }.sorted {
    let (left, right) = ($0.rank, $1.rank)
    return left.utf8.count == right.utf8.count ? precedesInBytes(left, right) : left.utf8.count < right.utf8.count
  }
  var taken: Set<String> = []
  var ids: [String: String] = [:]
  for (_, operation) in ordered {
    ids[operation.id] = unique(methodName(operation.typeName), &taken)
  }
  return ids
}

/// The wanted name, with a number behind it where it is taken: `shelf`, `shelf2`.
func unique(_ wanted: String, _ taken: inout Set<String>) -> String {
  var name = wanted
  var number = 2
  while !taken.insert(name).inserted {
    name = "\(wanted)\(number)"
    number += 1
  }
  return name
}

private func methodName(_ typeName: String) -> String {
  let scalars = typeName.unicodeScalars.filter(\.properties.isXIDContinue)
  let name = lowerCamel(String(String.UnicodeScalarView(scalars)))
  guard let first = name.unicodeScalars.first else { return "operation" }
  guard first.properties.isXIDStart else { return "operation\(name)" }
  return keywords.contains(name) ? "\(name)Operation" : name
}

/// The first word in lower case, an acronym as a whole: the last capital of a row begins the next word.
private func lowerCamel(_ name: String) -> String {
  let capitals = name.prefix(while: \.isUppercase)
  let rest = name.dropFirst(capitals.count)
  let beginsWord = capitals.count > 1 && (rest.first?.isLowercase ?? false)
  let word = beginsWord ? capitals.dropLast() : capitals
  return word.lowercased() + name.dropFirst(word.count)
}

/// Words that Swift reserves somewhere; contextual ones are in, as other generators may escape less well.
private let keywords: Set<String> = [
  "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
  "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
  "init", "inout", "internal", "is", "let", "nil", "open", "operator", "precedencegroup", "private", "protocol",
  "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
  "throws", "true", "try", "typealias", "var", "where", "while",
]
