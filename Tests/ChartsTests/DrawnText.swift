import Charts
import Testing

/// A text as a browser would find it in a drawing, with the room it takes at most.
struct DrawnText {
  let text: String
  let box: Box

  /// Reads all texts of a drawing; the sizes are those the stylesheet gives to its classes.
  static func all(in svg: String, _ form: ChartForm) -> [DrawnText] {
    var groupAnchor: Substring?
    let drawn = svg.matches(
      of:
        /<g text-anchor="([^"]*)">|<\/g>|<text(?: class="([^"]*)")? x="([^"]*)" y="([^"]*)"(?: text-anchor="([^"]*)")?>([^<]*)<\/text>/
    ).compactMap { match -> DrawnText? in
      guard let written = match.6, let left = match.3, let baseline = match.4 else {
        groupAnchor = match.1
        return nil
      }
      let anchor = match.5 ?? groupAnchor
      let classes = (match.2 ?? "").split(separator: " ")
      let isWide = form == .wide
      let size =
        if classes.contains("vl") { isWide ? 17 : 14.5 } else if classes.contains("lb") {
          isWide ? 13.5 : 12.0
        } else {
          isWide ? 13.0 : 12
        }
      let text = String(written)
      let width = TextWidth.room(
        text, size: size, bold: !Set(classes).isDisjoint(with: ["vl", "yr", "ct", "co"]))
      let x = Double(left) ?? .nan
      let y = Double(baseline) ?? .nan
      let start = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x
      // Capital letters and Chinese characters stand about 0.85 em above the line and 0.15 em below it.
      return DrawnText(text: text, box: Box(x: start, y: y - 0.85 * size, width: width, height: size))
    }
    // Texts that are written in another way would be left out of all that is checked of them.
    #expect(drawn.count == svg.matches(of: /<text[ >]/).count, "not every text is read")
    return drawn
  }
}

extension AccessibleName {
  /// For drawings of which a test reads something else.
  static var plain: AccessibleName { .onPage(name: "t", description: "d") }
}
