/// The header fields of a message (RFC 9110, 5): in order, of one name perhaps several, names in any case.
///
///     var headers: HTTPHeaders = ["Content-Type": "application/json"]
///     headers["content-type"]           // application/json
///     headers.append("Via", "1.1 shelf")
///
/// Descriptions hide the values of fields that carry secrets.
public struct HTTPHeaders: Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// The name as it was written.
    public let name: String
    /// The value, which `validate()` has yet to check.
    public let value: String
  }

  /// All fields in their order.
  public private(set) var fields: [Field] = []

  /// No fields.
  public init() {}

  /// All values of a name, joined by commas (RFC 9110, 5.3); nil if there is none. Setting replaces them all by one,
  /// in the place of the first; setting nil removes them.
  public subscript(name: String) -> String? {
    get {
      let values = self.values(of: name)
      return values.isEmpty ? nil : values.joined(separator: ", ")
    }
    set {
      let first = fields.firstIndex { $0.name.equalsIgnoringCase(name) }
      fields.removeAll { $0.name.equalsIgnoringCase(name) }
      if let newValue {
        // What was before the first is still before it.
        fields.insert(Field(name: name, value: newValue), at: first ?? fields.endIndex)
      }
    }
  }

  /// The values of a name, one for each field. For fields whose values may not be joined, such as `Set-Cookie`.
  public func values(of name: String) -> [String] {
    fields.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
  }

  /// Adds a field after all others, also where there is one of this name.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Takes over the fields of other headers; they replace those of the same name.
  public mutating func merge(_ other: HTTPHeaders) {
    fields.removeAll { field in other.fields.contains { $0.name.equalsIgnoringCase(field.name) } }
    fields += other.fields
  }

  /// Whether there are no fields.
  public var isEmpty: Bool {
    fields.isEmpty
  }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  /// A name that is written twice gives two fields.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map(Field.init)
  }
}

/// Equal headers have the same fields in the same order, their names in any case.
extension HTTPHeaders: Hashable {
  public static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
    left.fields.elementsEqual(right.fields) { $0.name.equalsIgnoringCase($1.name) && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name.lowercased())
      hasher.combine(field.value)
    }
  }
}

extension String {
  /// Whether two names differ at most in the case of ASCII letters.
  func equalsIgnoringCase(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8) { left, right in
      left == right
        || (left ^ right == 0x20 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(left | 0x20))
    }
  }
}
