import Schema

extension PathTemplate {
  /// The parameter that a row with this name documents: `:id` and `{id}` mean `id`; where nothing else is called so,
  /// `ID` does, and `shelfId` means `shelf_id`.
  func parameter(documentedBy name: String) -> String? {
    let bare = name.trimmingPrefix(":").trimmingPrefix("{").trimmingPrefix("<")
    let wanted = String(bare.hasSuffix("}") || bare.hasSuffix(">") ? bare.dropLast() : bare)
    let names = parameterNames
    if names.contains(wanted) { return wanted }
    let alike = names.filter { Self.folded($0) == Self.folded(wanted) }
    return alike.count == 1 ? alike[0] : nil
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" }
  }
}
