import Markup

/// Writes the coordinates of paths and polylines, to one decimal.
struct PathData {
  private var writer = MarkupWriter()

  var text: String { writer.fragment.string }

  /// The `points` of a polyline.
  static func points(_ spots: [Spot]) -> String {
    var data = PathData()
    for (index, spot) in spots.enumerated() {
      if index > 0 { data.writer.verbatim(" ") }
      data.pair(spot)
    }
    return data.text
  }

  /// The `d` of a closed shape.
  static func closed(_ spots: [Spot]) -> String {
    var data = PathData()
    data.writer.verbatim("M")
    for (index, spot) in spots.enumerated() {
      if index > 0 { data.writer.verbatim("L") }
      data.pair(spot)
    }
    data.writer.verbatim("z")
    return data.text
  }

  /// The `d` of separate strokes.
  static func strokes(_ strokes: [[Spot]]) -> String {
    var data = PathData()
    for stroke in strokes {
      for (index, spot) in stroke.enumerated() {
        data.writer.verbatim(index == 0 ? "M" : "L")
        data.pair(spot)
      }
    }
    return data.text
  }

  /// The `d` of the right half of a disc.
  static func halfDisc(_ centre: Spot, _ radius: Double) -> String {
    var data = PathData()
    data.writer.verbatim("M")
    data.pair(Spot(x: centre.x, y: centre.y - radius))
    data.writer.verbatim("A")
    data.pair(Spot(x: radius, y: radius))
    data.writer.verbatim(" 0 0 1 ")
    data.pair(Spot(x: centre.x, y: centre.y + radius))
    data.writer.verbatim("z")
    return data.text
  }

  private mutating func pair(_ spot: Spot) {
    writer.number(spot.x)
    writer.verbatim(",")
    writer.number(spot.y)
  }
}
