import SourceText

/// What we make of all pages: the waist between reading and writing. Everything is decided here, names included;
/// whoever writes Swift or OpenAPI of it only spells.
///
/// Codable with a version, so that it can be printed, read by a person, compared and used as a fixture.
package struct API: Codable, Hashable, Sendable {
  /// Raised whenever the printed form changes in a way that old readers cannot follow.
  package static let currentVersion = 1

  package var version: Int = API.currentVersion
  /// Sorted by type name.
  package var groups: [OperationGroup]
  /// Sorted by name; a model that belongs to one operation is named under it: `CreateShelf.Body`.
  package var models: [Model]

  package init(groups: [OperationGroup], models: [Model]) {
    self.groups = groups
    self.models = models
  }

  package var operations: [Operation] { groups.flatMap(\.operations) }

  /// The operation of that id.
  package func operation(_ id: String) -> Operation? {
    for group in groups {
      // By its place, since an operation with all its examples is large.
      if let index = group.operations.firstIndex(where: { $0.id == id }) { return group.operations[index] }
    }
    return nil
  }

  /// The model of that name.
  package func model(named name: String) -> Model? { models.first { $0.name == name } }
}

/// Operations that belong together, as the documentation groups them.
package struct OperationGroup: Codable, Hashable, Sendable {
  /// Upper camel case, plural as the documents have it: `Shelves`.
  package var typeName: String
  /// Lower camel case: `shelves`; the client's property and the first half of an operation's id.
  package var memberName: String
  /// "Shelves", as people read it.
  package var title: String
  /// What the pages say of the group as a whole, a paragraph each.
  package var explanations: [String] = []
  /// Sorted by path, then method.
  package var operations: [Operation]
  package var evidence: [Evidence]

  package init(typeName: String, memberName: String, title: String, operations: [Operation], evidence: [Evidence]) {
    self.typeName = typeName
    self.memberName = memberName
    self.title = title
    self.operations = operations
    self.evidence = evidence
  }
}
