/// Remembers which signs the ranges of a text use: years take the dash, amounts the dash or the wave, and a text uses the same one
/// throughout.
///
/// Source: GB/T 15834-2011, section 4.13, and GB/T 15835-2011.
struct RangeDashes {
  private var ofYears: Unicode.Scalar?
  private var ofAmounts: Unicode.Scalar?
  private var isReported = false

  /// A slip at the first range whose sign differs from that of an earlier range; nil once one has been reported.
  ///
  /// - Parameter position: of the dash.
  mutating func slip(of range: NumberRange, at position: Int) -> Slip? {
    guard !isReported else { return nil }
    let earlier = range.isOfYears ? ofYears : ofAmounts
    if range.isOfYears { ofYears = range.dash } else { ofAmounts = range.dash }
    guard let earlier, earlier != range.dash else { return nil }
    isReported = true
    return Slip(
      code: .mixedRangeSigns, offset: position,
      message: "this range is written with \"\(range.dash)\", an earlier one of the text with \"\(earlier)\"",
      hint: "keep to one sign for years and to one for amounts, such as 2016—2020年 and 63%~68%")
  }
}
