import Charts

/// A text as a browser would find it in a drawing, with the room it takes at most.
struct DrawnText {
  let text: String
  let box: Box

  /// Reads all texts of a drawing; the sizes are those the stylesheet gives to its classes.
  static func all(in svg: String, _ form: ChartForm) -> [DrawnText] {
    svg.matches(
      of: /<text class="([^"]*)" x="([^"]*)" y="([^"]*)"(?: text-anchor="([^"]*)")?>([^<]*)<\/text>/
    ).map {
      let classes = $0.1.split(separator: " ")
      let isWide = form == .wide
      let size =
        if classes.contains("vl") { isWide ? 17 : 14.5 } else if classes.contains("lb") {
          isWide ? 13.5 : 12.0
        } else {
          isWide ? 13.0 : 12
        }
      let text = String($0.5)
      let width = TextWidth.room(
        text, size: size, bold: !Set(classes).isDisjoint(with: ["vl", "yr", "ct", "co"]))
      let x = Double($0.2) ?? .nan
      let y = Double($0.3) ?? .nan
      let left = $0.4 == "end" ? x - width : $0.4 == "middle" ? x - width / 2 : x
      // Capital letters and Chinese characters stand about 0.85 em above the line and 0.15 em below it.
      return DrawnText(text: text, box: Box(x: left, y: y - 0.85 * size, width: width, height: size))
    }
  }
}

extension AccessibleName {
  /// For drawings of which a test reads something else.
  static var plain: AccessibleName { .onPage(name: "t", description: "d") }
}
