/// Goes over the bytes of a timestamp from left to right; each method takes one part, nil if it is not there.
struct TimestampScanner {
  private let bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var position: Int

  init(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool {
    position == bytes.endIndex
  }

  /// Date and time as seconds since the start of 2001, as if in UTC.
  mutating func seconds() -> Int? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2), take("T") || take("t") || take(" "),
      let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
      let second = number(digits: 2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid, hour < 24, minute < 60, second <= 60 else { return nil }
    return date.dayOfEra2001 * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The part of a second after the point, 0 if there is none.
  mutating func fraction() -> Double? {
    guard take(".") || take(",") else { return 0 }
    var digits = 0
    var scale = 1
    var count = 0
    while let digit = number(digits: 1) {
      count += 1
      // Beyond eighteen digits nothing changes, and more would not fit.
      guard count <= 18 else { continue }
      digits = digits * 10 + digit
      scale *= 10
    }
    return count == 0 ? nil : Double(digits) / Double(scale)
  }

  /// How many seconds local time is ahead of UTC; a space may stand before it.
  mutating func offset() -> Int? {
    _ = take(" ")
    if take("Z") || take("z") || take(word: "UTC") || take(word: "GMT") {
      return 0
    }
    let sign = take("-") ? -1 : 1
    guard sign == -1 || take("+"), let hours = number(digits: 2) else { return nil }
    guard !isAtEnd else { return sign * hours * 3600 }
    _ = take(":")
    guard let minutes = number(digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let start = position
    for scalar in word.description.unicodeScalars where !take(scalar) {
      position = start
      return false
    }
    return true
  }

  private mutating func number(digits count: Int) -> Int? {
    guard bytes.endIndex - position >= count else { return nil }
    var value = 0
    for byte in bytes[position..<(position + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }
}
