/// A filter as many listing operations take them: name, operator and value in one query value, `author:Austen`.
///
///     [.init(.author, .equals, "Austen"), .init(.year, .atLeast, "1815"), .init(.genre, .isIn, ["novel", "essay"])]
public struct Filter<Name: OpenEnumeration>: QueryValue, Hashable, CustomStringConvertible {
  /// What is compared.
  public var name: Name
  /// How it is compared.
  public var `operator`: FilterOperator
  /// The value as it stands after the operator; several are joined by commas.
  public var value: String

  /// A filter with one value.
  public init(_ name: Name, _ operator: FilterOperator, _ value: String) {
    self.name = name
    self.operator = `operator`
    self.value = value
  }

  /// A filter with several values, for `.isIn`.
  public init(_ name: Name, _ operator: FilterOperator, _ values: [String]) {
    self.init(name, `operator`, values.joined(separator: ","))
  }

  /// Takes the text apart at its first operator, of two at the same place at the longer one.
  public init?(queryText: String) {
    var rest = Substring(queryText)
    while !rest.isEmpty {
      if let found = FilterOperator.first(of: rest) {
        self.init(
          Name(rawValue: String(queryText[..<rest.startIndex])), found,
          String(rest.dropFirst(found.rawValue.count)))
        return
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  public var queryText: String {
    name.rawValue + `operator`.rawValue + value
  }

  public var description: String {
    queryText
  }

  public static var queryKind: String { "a filter such as name:value" }
}

/// What stands between name and value of a filter, with the spaces around it.
public struct FilterOperator: OpenEnumeration {
  /// The text between name and value.
  public let rawValue: String

  /// Any operator, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// `name:value`
  public static let equals = Self(rawValue: ":")
  /// `name>=value`
  public static let atLeast = Self(rawValue: ">=")
  /// `name<=value`
  public static let atMost = Self(rawValue: "<=")
  /// `name<value`
  public static let lessThan = Self(rawValue: "<")
  /// `name>value`
  public static let greaterThan = Self(rawValue: ">")
  /// `name IN a,b,c`
  public static let isIn = Self(rawValue: " IN ")

  /// Longer ones before those that they begin with.
  public static let allKnown: [Self] = [equals, atLeast, atMost, lessThan, greaterThan, isIn]

  /// The known operator that a text begins with.
  static func first(of text: Substring) -> FilterOperator? {
    allKnown.first { text.hasPrefix($0.rawValue) }
  }
}
