/// How far a label is from its mark, in units of the drawing.
struct LabelOffset {
  /// Along the mark, towards the label's side; a label above or below its mark usually starts nearly in line with it.
  let aside: Double
  /// Away from the mark.
  let away: Double

  /// The distance between the two.
  var distance: Double { max(aside, away) }

  /// By increasing distance. From the second ring on, a label may also be moved sideways, past another that has the place below.
  static let all: [LabelOffset] = [12.0, 26, 44, 64, 88, 116].flatMap { distance in
    let straight = LabelOffset(aside: inLine, away: distance)
    guard distance > near else { return [straight] }
    let aside = [near, 26, 44].filter { $0 < distance }.map { LabelOffset(aside: distance, away: $0) }
    return [straight] + aside
  }

  /// Only the corners of a mark allow a sideways shift.
  func applies(to side: Side) -> Bool {
    aside == Self.inLine || side.vertical * side.horizontal != 0
  }

  private static let inLine = 4.0
  private static let near = 12.0
}
