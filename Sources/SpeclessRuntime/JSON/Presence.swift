/// A member that may be left out, be `null`, or have a value, where the difference matters: in a change, leaving out
/// means "keep", and `null` means "take away".
///
///     change.subtitle = .null
public enum Presence<Value: Sendable>: Sendable {
  /// The member is not there.
  case absent
  /// The member is `null`.
  case null
  /// The member has a value.
  case value(Value)

  /// The value, if there is one.
  public var wrapped: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Presence: Equatable where Value: Equatable {}
extension Presence: Hashable where Value: Hashable {}
