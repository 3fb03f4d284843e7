/// What one run called things, by what they are on the pages.
///
/// The next run keeps these names, whatever pages are added: code that uses them still compiles. They are those that the
/// pages gave, before any correction.
package struct SettledNames: Hashable, Sendable {
  /// What an operation was called.
  package struct Operation: Hashable, Sendable {
    /// The title of its group: `Book Loans`.
    package var group: String
    /// `create`
    package var name: String
    /// `CreateBookLoan`
    package var typeName: String

    package init(group: String, name: String, typeName: String) {
      (self.group, self.name, self.typeName) = (group, name, typeName)
    }
  }

  /// By method and path, whatever its parameters are called: `GET /books/{}`.
  package var operations: [String: Operation]
  /// Models and enumerations by one place each where they stand: `GET /books/{} answer publisher`.
  package var models: [String: String]

  /// There was no run before, or its names are not to be kept.
  package static let none = SettledNames()

  package init(operations: [String: Operation] = [:], models: [String: String] = [:]) {
    (self.operations, self.models) = (operations, models)
  }
}
