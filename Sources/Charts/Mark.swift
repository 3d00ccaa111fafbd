package import Markup

/// The shapes that represent values, the same in every kind of chart and in its key.
package enum Mark {
  /// A value of a series, by how certain it is.
  ///
  /// - Parameter isGrouped: whether it is written in a group of the class of observed points.
  package static func point(
    _ kind: PointKind, at centre: Spot, radius: Double, isGrouped: Bool = false, to writer: inout MarkupWriter
  ) {
    switch kind {
    case .observed:
      writer.circle(isGrouped ? nil : .observedPoint, centre, radius)
    case .preliminary:
      writer.circle(.uncertainPoint, centre, radius)
    case .estimate:
      let corners = [(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)]
      writer.polygon(.uncertainPoint, spots(corners, around: centre, radius))
    case .forecast:
      let corners = [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]
      writer.polygon(.uncertainPoint, spots(corners, around: centre, radius))
    case .partial:
      writer.element("g") { writer in
        writer.circle(.uncertainPoint, centre, radius)
        // The class of the series' text has its colour, without the light rim of a mark.
        writer.path(.observedText) { $0.halfDisc(centre, radius) }
      }
    }
  }

  /// Where a plan starts from.
  static func baseline(at centre: Spot, radius: Double = 5.5, to writer: inout MarkupWriter) {
    writer.circle(.baseline, centre, radius)
  }

  /// A target: an open diamond; one that has been replaced is struck through.
  static func target(
    at centre: Spot, half: Double = 7, struck: Bool = false, to writer: inout MarkupWriter
  ) {
    let corners = spots([(0, -1), (1, 0), (0, 1), (-1, 0)], around: centre, half)
    guard struck else { return writer.polygon(.target, corners) }
    writer.element("g") { writer in
      writer.polygon(.target, corners)
      writer.line(
        .stroke, Spot(x: centre.x - half, y: centre.y + half), Spot(x: centre.x + half, y: centre.y - half))
    }
  }

  private static func spots(_ corners: [(Double, Double)], around centre: Spot, _ radius: Double) -> [Spot] {
    corners.map { Spot(x: centre.x + $0.0 * radius, y: centre.y + $0.1 * radius) }
  }
}
