import JSONText
import SourceText

extension Shape {
  /// The shape of one example value.
  package init(of node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self.init(.boolean)
    case .number: self.init(!node.isInteger ? .number : Self.fitsInteger(node) ? .integer : .any)
    case .string: self.init(node.withRawBytes { Instant.isInstant($0.dropFirst().dropLast()) } ? .timestamp : .string)
    case .array:
      self.init(.array(node.elements.reduce(.nothing) { $0.joined(with: Shape(of: $1)) }))
    case .object:
      var members: [String: Member] = [:]
      for member in node.members { members[member.key] = Member(Shape(of: member.value)) }
      self.init(.object(members))
    }
  }

  /// Whether the integer is one of 64 bits; no number of Swift holds all digits of a longer one, any JSON does.
  private static func fitsInteger(_ node: JSONNode) -> Bool {
    node.span.count <= 18 || node.numberText.flatMap { Int64($0) } != nil
  }
}
