/// Which scalars may stand in an identifier that we make: letters and digits of any script, and nothing that is
/// invisible, turns the reading direction, or is a picture.
///
/// Narrower than what the Swift grammar allows, so that no two different names look the same for want of ink.
extension Unicode.Scalar {
  /// A letter that may begin a word: `a`, `é`, `ж`. (Unicode Standard Annex 31, without default-ignorable scalars.)
  var isIdentifierLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isXIDStart && !properties.isDefaultIgnorableCodePoint
  }

  /// A digit or mark that may follow a letter; connectors such as `_` and `‿` separate words instead.
  var isIdentifierRest: Bool {
    if isASCII { return isASCIIDigit }
    return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
      && properties.generalCategory != .connectorPunctuation
  }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

  /// Dropped without ending the word: controls, bidi marks, joiners, apostrophes.
  var isDroppedFromWords: Bool {
    if self == "\u{2019}" || self == "'" { return true }
    if isASCII { return value < 0x20 && !(0x09...0x0D).contains(value) || value == 0x7F }
    return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
  }
}
