/// What a field tells of a failure, as its values in documented failures show it. A server that refuses a request by
/// itself fills its body in by these.
package enum FailureRole: String, Codable, Hashable, Sendable {
  /// A sentence for people.
  case message
  /// A few words besides the sentence, such as those of the status line.
  case reason
  /// A word for programs: `TitleTaken`.
  case name
  /// The status of the answer, once more.
  case status
  /// Another number.
  case code
  /// A list with an object for each thing that is wrong.
  case problems
}
