import Schema

extension PathTemplate {
  /// The parameter that a row with this name documents: `:id` and `{id}` mean `id`; where nothing else is called so,
  /// `ID` does, and `shelfId` means `shelf_id`.
  func parameter(documentedBy name: String) -> String? {
    let names = parameterNames
    guard !names.isEmpty else { return nil }
    let wanted = Self.bare(name)
    if names.contains(wanted) { return wanted }
    let folded = Self.folded(wanted)
    let alike = names.filter { Self.folded($0) == folded }
    return alike.count == 1 ? alike[0] : nil
  }

  /// Without the signs that make it a parameter.
  private static func bare(_ name: String) -> String {
    var bytes = name.utf8[...]
    for sign in ":{<".utf8 where bytes.first == sign { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: "}") || bytes.last == UInt8(ascii: ">") { bytes.removeLast() }
    return String(Substring(bytes))
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
  }
}
