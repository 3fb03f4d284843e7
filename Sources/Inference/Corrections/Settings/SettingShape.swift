/// What a value in the settings file may be: the one table behind the reader's checks and the JSON Schema for editors.
///
///     SettingShape.object("a loan", [
///       SettingKey("state", .word("a state", among: ["open", "over"]), "How it stands.", isRequired: true)
///     ])
///
/// The words name the value in messages: "a state cannot be "opne"".
package indirect enum SettingShape: Sendable {
  /// Any JSON.
  case any
  /// A string that is not empty.
  case string(String)
  case word(String, among: [String])
  case boolean(String)
  /// `true` alone.
  case yes(String)
  case list(String, of: SettingShape)
  case object(String, [SettingKey])
  /// An object whose keys are free.
  case dictionary(String, of: SettingShape)
  /// A value, or a list of such values.
  case oneOrMore(SettingShape)
}

/// A key of an object in the settings.
package struct SettingKey: Sendable {
  package var name: String
  package var shape: SettingShape
  /// For people who write the file, in a sentence or two.
  package var description: String
  package var isRequired: Bool

  package init(_ name: String, _ shape: SettingShape, _ description: String, isRequired: Bool = false) {
    self.name = name
    self.shape = shape
    self.description = description
    self.isRequired = isRequired
  }
}
