extension String {
  /// How many columns the text takes. Nearly all text is ASCII, where that is the number of its bytes.
  var columns: Int {
    utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count
  }
}
