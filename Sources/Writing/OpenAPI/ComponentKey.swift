import Schema

extension ModelReference {
  /// The key that this mention would like to have: `ShelfResourcePage`, `CreateShelf.Body`.
  var componentKey: String {
    let arguments = arguments.map(\.keyWord).joined()
    let pieces = name.utf8.split(separator: UInt8(ascii: ".")).map { Self.allowed(String(Substring($0))) }
    guard let last = pieces.last else { return arguments + "Model" }
    return (pieces.dropLast() + [arguments + last]).joined(separator: ".")
  }

  /// How deep its arguments are nested: 0 of `Shelf`, 2 of `Page<Resource<Shelf>>`.
  var nesting: Int { 1 + (arguments.map(\.nesting).max() ?? -1) }

  private static func allowed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isAllowed) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isAllowed($0) ? $0 : "_" }))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

extension SchemaType {
  /// The type as an argument in a component's key.
  fileprivate var keyWord: String {
    switch self {
    case .any: "Any"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .number: "Number"
    case .string: "String"
    case .timestamp: "Timestamp"
    case .binary: "Binary"
    case .array(let element): "\(element.keyWord)List"
    case .map(let value): "\(value.keyWord)Map"
    case .nullable(let wrapped): "Nullable\(wrapped.keyWord)"
    case .model(let reference): reference.componentKey.filter { $0 != "." }
    case .parameter: "Any"
    }
  }

  /// Arrays and maps count too: a generic may feed itself ever longer lists of lists.
  fileprivate var nesting: Int {
    switch self {
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .parameter: 0
    case .array(let inner), .map(let inner), .nullable(let inner): 1 + inner.nesting
    case .model(let reference): reference.nesting
    }
  }
}
