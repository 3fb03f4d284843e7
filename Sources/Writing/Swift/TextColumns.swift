extension String {
  /// How many columns the text takes. Nearly all text is ASCII, where that is the number of its bytes.
  var columns: Int {
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 && $0 != 0x0D } }
    return isPlain == true ? utf8.count : count
  }
}
