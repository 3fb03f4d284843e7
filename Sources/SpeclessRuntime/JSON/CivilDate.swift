/// A day of the Gregorian calendar, which RFC 3339 also uses for the years before it.
struct CivilDate: Equatable {
  let year: Int
  let month: Int
  let day: Int

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  var isValid: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// Days since the first of January 2001.
  ///
  /// Years are counted from March here, so that the leap day is the last of a year and months follow one formula.
  var dayOfEra2001: Int {
    let marchYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = marchYear.dividedDown(by: 4) - marchYear.dividedDown(by: 100) + marchYear.dividedDown(by: 400)
    return marchYear * 365 + leapDays + dayOfYear - Self.marchBasedDayOf2001
  }

  /// The day that comes so many days after the first of January 2001.
  init(dayOfEra2001 day: Int) {
    let marchDay = day + Self.marchBasedDayOf2001
    let cycle = marchDay.dividedDown(by: 146_097)
    let dayOfCycle = marchDay - cycle * 146_097
    // Take off the leap days that passed in this cycle of 400 years; what is left divides into years of 365 days.
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days from the first of March of the year 0 to the first of January 2001.
  private static let marchBasedDayOf2001 = 730_791
}

extension Int {
  /// Division that rounds down, also below zero.
  func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
