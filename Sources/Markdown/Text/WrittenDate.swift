/// A date in a Chinese or Japanese text: 2016年2月23日 or a part of it. The rules of line breaking allow a break on both sides of each unit,
/// so a date is kept together by an element of its own.
struct WrittenDate {
  let range: Range<Int>
  /// As HTML states it: 2016-02-23, 2016-02, 2016 or 02-23.
  let stated: String

  static func all(in words: ArraySlice<UInt8>) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    var position = words.startIndex
    while position < words.endIndex {
      guard words[position].isDigit else {
        position += 1
        continue
      }
      if let date = WrittenDate(in: words, from: position) {
        dates.append(date)
        position = date.range.upperBound
      } else {
        position = words[position...].firstIndex { !$0.isDigit } ?? words.endIndex
      }
    }
    return dates
  }

  /// - Returns: nil if no date begins at this digit; a month alone is not one.
  private init?(in words: ArraySlice<UInt8>, from start: Int) {
    var end = start
    let year = Self.number(of: 4...4, before: "年", in: words, at: &end)
    let month = Self.number(of: 1...2, before: "月", in: words, at: &end)
    let day = month == nil ? nil : Self.number(of: 1...2, before: "日", in: words, at: &end)
    guard year ?? 0 >= 1000 || year == nil && day != nil, month.map({ 1...12 ~= $0 }) ?? true,
      day.map({ 1...Self.lengths[(month ?? 1) - 1] ~= $0 }) ?? true
    else { return nil }
    range = start..<end
    stated = [year, month, day].compactMap { $0.map(Self.twoDigits) }.joined(separator: "-")
  }

  /// The longest that each month can be.
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// A number of so many digits with its unit; the position moves past both.
  private static func number(
    of digits: ClosedRange<Int>, before unit: String, in words: ArraySlice<UInt8>, at position: inout Int
  ) -> Int? {
    let number = words[position...].prefix { $0.isDigit }
    guard digits.contains(number.count), words[number.endIndex...].starts(with: unit.utf8) else { return nil }
    position = number.endIndex + unit.utf8.count
    return number.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
  }

  /// At least two digits.
  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
