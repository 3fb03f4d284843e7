/// An operation's name in words: "list" + "copies" + "by author", about the group's thing or not.
struct OperationPhrase {
  /// The command: `["list"]`, `["purge", "and", "reseed"]`.
  var verb: [String]
  /// What it acts on, without the group's thing: `["copies"]`.
  var object: [String] = []
  /// `["by", "author"]`
  var trailing: [String] = []
  /// The object with the group's thing where the words already name it: `["new", "book", "cover"]`.
  var fullObject: [String]?
  /// Whether the operation is about many of the group's things, so that the type's name says so.
  var isAboutMany = false

  var length: Int { verb.count + object.count + trailing.count }

  func adding(_ words: [String]) -> OperationPhrase {
    var copy = self
    copy.trailing += words
    return copy
  }

  func named(in group: GroupWords) -> OperationName {
    let middle = fullObject ?? (isAboutMany ? group.words : group.singular) + object
    return OperationName(
      name: Identifier.lowerCamel(verb + object + trailing), typeName: Identifier.upperCamel(verb + middle + trailing))
  }
}
