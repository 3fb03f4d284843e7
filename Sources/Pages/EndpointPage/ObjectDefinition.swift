import SourceText

/// What a page says of a thing that answers hold, apart from any endpoint:
///
///     ## The shelf object
///     | Name   | Type   | Description         |
///     | room   | string | The room it is in   |
///
/// Verbatim, like an `EndpointPage`; which answers hold the thing is for inference to tell.
package struct ObjectDefinition: Sendable {
  package var file: SourceFile
  /// "The shelf object".
  package var title: Text
  /// What the title calls it, in lower case: `["shelf"]`; the group's title where its own says no more than "Fields".
  package var name: [String]
  package var fields: FieldTable
  /// Whether it stands among the sections of an endpoint, whose own table it may be.
  package var isWithinEndpoint = false

  /// The place of its title.
  package var place: SourcePlace { file.place(of: title.span) }
}
