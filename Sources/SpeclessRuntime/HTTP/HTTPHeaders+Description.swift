extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The fields, one a line; values that are secret are left out.
  public var description: String {
    fields.map(\.description).joined(separator: "\n")
  }

  public var debugDescription: String {
    description
  }

  public var customMirror: Mirror {
    Mirror(self, unlabeledChildren: fields.map(\.description))
  }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `Content-Type: text/plain`, or `Authorization: [redacted]`.
  public var description: String {
    "\(name): \(Secrets.isSecret(name) ? Secrets.mark : value)"
  }

  public var debugDescription: String {
    description
  }

  public var customMirror: Mirror {
    Mirror(self, unlabeledChildren: [description])
  }
}
