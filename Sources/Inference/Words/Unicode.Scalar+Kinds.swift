/// What prose is made of. Nearly all of it is ASCII, which is told without a look into Unicode's tables.
extension Unicode.Scalar {
  /// A letter, or a mark that belongs to one.
  var isLetter: Bool {
    isASCII ? isASCIILetter : properties.isAlphabetic || isMark
  }

  var isNumber: Bool {
    isASCII ? isDigit : properties.numericType != nil
  }

  var isWhitespace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var isUppercase: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  var isLowercase: Bool {
    isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  private var isDigit: Bool { (0x30...0x39).contains(value) }

  private var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }

  /// An accent that was written apart from its letter.
  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}

extension String {
  /// A stretch of prose as text.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard scalars.allSatisfy(\.isASCII) else {
      self = String(String.UnicodeScalarView(scalars))
      return
    }
    self.init(unsafeUninitializedCapacity: scalars.count) { bytes in
      for (offset, scalar) in scalars.enumerated() { bytes[offset] = UInt8(truncatingIfNeeded: scalar.value) }
      return scalars.count
    }
  }

  /// A word in lower case.
  init(lowercasing word: [Unicode.Scalar]) {
    guard word.allSatisfy(\.isASCII) else {
      self = String(word[...]).lowercased()
      return
    }
    self.init(unsafeUninitializedCapacity: word.count) { bytes in
      for (offset, scalar) in word.enumerated() {
        bytes[offset] = UInt8(truncatingIfNeeded: scalar.isUppercase ? scalar.value | 0x20 : scalar.value)
      }
      return word.count
    }
  }

  /// Whether `scalar` is among the characters: `",;".has(",")`.
  func has(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
