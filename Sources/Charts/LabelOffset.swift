/// How far a label stands from its mark, in units of the drawing.
struct LabelOffset {
  /// Along the mark, towards the label's side; above or below its mark, a label usually starts nearly in line with it.
  let aside: Double
  /// Off the mark.
  let away: Double

  /// What has to be bridged.
  var distance: Double { max(aside, away) }

  /// By growing distance. From the second ring on, a label may also stand aside, past one that has the place below.
  static let all: [LabelOffset] = [12.0, 26, 44, 64, 88, 116].flatMap { distance in
    let straight = LabelOffset(aside: inLine, away: distance)
    guard distance > near else { return [straight] }
    let aside = [near, 26, 44].filter { $0 < distance }.map { LabelOffset(aside: distance, away: $0) }
    return [straight] + aside
  }

  /// Only the corners of a mark have an aside.
  func applies(to side: Side) -> Bool {
    aside == Self.inLine || side.vertical * side.horizontal != 0
  }

  private static let inLine = 4.0
  private static let near = 12.0
}
