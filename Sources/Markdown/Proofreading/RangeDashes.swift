/// Remembers which sign the ranges of a text have: years take the dash, amounts the dash or the wave, and a text keeps to one
/// for each.
///
/// Source: GB/T 15834-2011, section 4.13, and GB/T 15835-2011.
struct RangeDashes {
  private var ofYears: Unicode.Scalar?
  private var ofAmounts: Unicode.Scalar?
  private var isReported = false

  /// The first range whose sign is another than that of an earlier range; nil after one was told.
  mutating func slip(in text: String) -> Slip? {
    let scalars = Array(text.unicodeScalars)
    for position in scalars.indices where !isReported {
      guard let range = NumberRange(scalars, dash: position) else { continue }
      let earlier = range.isOfYears ? ofYears : ofAmounts
      if range.isOfYears { ofYears = range.dash } else { ofAmounts = range.dash }
      guard let earlier, earlier != range.dash else { continue }
      isReported = true
      return Slip(
        offset: position,
        message:
          "this range is written with \"\(range.dash)\", an earlier one of the text with \"\(earlier)\"",
        hint: "keep to one sign for years and to one for amounts, such as 2016—2020年 and 63%~68%")
    }
    return nil
  }
}
