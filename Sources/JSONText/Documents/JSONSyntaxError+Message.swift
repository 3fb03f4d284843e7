extension JSONSyntaxError {
  /// What was found and what was expected, in lower case: `unexpected "}" where a value should stand`.
  package var message: String {
    switch kind {
    case .value: unexpected("where a value should stand")
    case .valueOrArrayEnd: unexpected("where a value or \"]\" should stand")
    case .keyOrObjectEnd: unexpected("where a key in quotation marks or \"}\" should stand")
    case .key: unexpected("where a key in quotation marks should stand")
    case .colon: unexpected("where \":\" should stand")
    case .commaOrArrayEnd: unexpected("where \",\" or \"]\" should stand")
    case .commaOrObjectEnd: unexpected("where \",\" or \"}\" should stand")
    case .end: unexpected("after the end of the value")
    case .word(let word): unexpected("inside the word \"\(word.rawValue)\"")
    case .digit: unexpected("where a digit should stand")
    case .leadingZero: unexpected("after a leading zero")
    case .string: unexpected("inside a string")
    case .controlCharacter: unexpected("inside a string, where control characters must be escaped")
    case .escape: unexpected("after a backslash, where one of \"\\/bfnrtu should stand")
    case .hexadecimalDigit: unexpected("where one of the four hexadecimal digits after \"\\u\" should stand")
    case .invalidUTF8: unexpected("which is no valid UTF-8", separator: ", ")
    case .tooDeep(let limit): "arrays and objects are nested deeper than \(limit) levels"
    case .tooLong: "the text is longer than 4 GiB"
    }
  }

  private func unexpected(_ place: String, separator: String = " ") -> String {
    switch found {
    case .endOfInput, .nothing: "the text ends \(place)"
    case .scalar(let scalar): "unexpected \(Self.name(of: scalar)) \(place)"
    case .byte(let byte): "unexpected byte 0x\(Self.hexadecimal(UInt32(byte), width: 2))\(separator)\(place)"
    }
  }

  /// The character in quotation marks, or its number where it would not show.
  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .nonspacingMark:
      "U+\(hexadecimal(scalar.value, width: 4))"
    case .spaceSeparator where scalar != " ":
      "U+\(hexadecimal(scalar.value, width: 4))"
    default:
      scalar == "\"" ? "'\"'" : "\"\(scalar)\""
    }
  }

  private static func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
