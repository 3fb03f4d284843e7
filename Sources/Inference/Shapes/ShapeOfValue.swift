import JSONText
import SourceText

extension Shape {
  /// The shape of one example value.
  package init(of node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self.init(.boolean)
    case .number: self.init(node.isInteger ? .integer : .number)
    case .string: self.init(node.withRawBytes { Instant.isInstant($0.dropFirst().dropLast()) } ? .timestamp : .string)
    case .array:
      self.init(.array(node.elements.reduce(.nothing) { $0.joined(with: Shape(of: $1)) }))
    case .object:
      var members: [String: Member] = [:]
      for member in node.members { members[member.key] = Member(Shape(of: member.value)) }
      self.init(.object(members))
    }
  }
}
