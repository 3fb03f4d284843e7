import JSONText
import SourceText

/// One entry of `corrections` in the settings: what a person knows better than the pages, with the reason.
///
///     {"target": "Shelf.height", "type": "number", "reason": "heights come in fractions since June"}
///
/// `target` is any name that `explain` takes; those that it prints are the shortest: a model (`Shelf`), a field by its
/// name on the wire (`Shelf.height`, `CreateShelf.Body.name`), a value that an enumeration lists (`ShelfKind.oak`), an
/// operation (`shelves.create`), a parameter (`shelves.list.page`), a group (`shelves`). `*.height` is every field and
/// parameter of that name.
/// `shape` tells what each key asks for.
package struct Correction: Sendable {
  package enum Presence: String, Sendable, CaseIterable { case required, optional }

  package var target: String
  package var type: String?
  package var presence: Presence?
  package var nullable: Bool?
  package var validValues: [String]?
  package var defaultValue: JSONValue?
  package var description: String?
  package var name: String?
  package var group: String?
  package var mergeInto: String?
  package var split: String?
  package var isDropped: Bool
  package var reason: String
  /// Of the whole entry.
  package var place: SourcePlace
  /// Of each key's value.
  package var places: [String: SourcePlace] = [:]

  /// Where a key says what it says.
  package func place(of key: String) -> SourcePlace { places[key] ?? place }

  /// The entry's keys, for the reader and for editors.
  static let shape = SettingShape.object(
    "a correction",
    [
      SettingKey(
        "target", .string("the target"),
        "What is corrected, by its name as `specless explain` prints it: Shelf, Shelf.height, ShelfKind.oak, shelves.create, shelves.list.page, shelves. *.height is every field and parameter of that name.",
        isRequired: true),
      SettingKey(
        "type", .string("the type"),
        "The type of a field or parameter: string, integer, number, boolean, timestamp, any, array of …, map of …, or a model."
      ),
      SettingKey(
        "presence", .word("the presence", among: Presence.allCases.map(\.rawValue)),
        "Whether a field or parameter is always there."),
      SettingKey("nullable", .boolean("nullable"), "Whether a field may be null."),
      SettingKey(
        "validValues", .list("valid values", of: .string("a valid value")),
        "The values that a field, parameter or enumeration is known to take; an empty list makes a plain string of it."),
      SettingKey("default", .any, "The value that a service takes where none is sent."),
      SettingKey("description", .string("the description"), "Words to use instead of the pages'."),
      SettingKey(
        "name", .string("the name"),
        "The Swift name to use; of an operation, its type's if it begins with a capital."),
      SettingKey(
        "group", .string("the group"),
        "The group that an operation belongs to, by its title; a new one is made if need be."),
      SettingKey(
        "mergeInto", .string("the model"), "The model that another one is to be; its fields are those of both."),
      SettingKey(
        "split", .string("the new model"),
        "The name of a copy of the field's model, made for this field alone, which can then be corrected by itself."),
      SettingKey(
        "drop", .yes("drop"), "Leaves a field, value, parameter, operation, group or model out."),
      SettingKey("reason", .string("the reason"), "Why the entry is right and the pages are not.", isRequired: true),
    ])
}
