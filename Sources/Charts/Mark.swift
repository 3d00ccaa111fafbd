package import Markup

/// The shapes that stand for values, the same in every kind of chart and in its key.
package enum Mark {
  /// A value of a series, by how certain it is.
  package static func point(
    _ kind: PointKind, at centre: Spot, radius: Double, _ attributes: [Attribute?] = []
  ) -> Fragment {
    Fragment { writer in
      switch kind {
      case .observed:
        writer.shape("circle", [.class("op")] + circle(centre, radius) + attributes)
      case .preliminary:
        writer.shape("circle", [.class("pv")] + circle(centre, radius) + attributes)
      case .estimate:
        let half = radius * 0.95
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map {
          Spot(x: centre.x + $0.0 * half, y: centre.y + $0.1 * half)
        }
        writer.shape("path", [.class("pv"), Attribute("d", PathData.closed(corners))] + attributes)
      case .forecast:
        let corners = [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)].map {
          Spot(x: centre.x + $0.0 * radius, y: centre.y + $0.1 * radius)
        }
        writer.shape("path", [.class("pv"), Attribute("d", PathData.closed(corners))] + attributes)
      case .partial:
        writer.element("g", attributes) { writer in
          writer.shape("circle", [.class("pv")] + circle(centre, radius))
          // The class of the series' text has its colour, without the light rim of a mark.
          writer.shape("path", [.class("co"), Attribute("d", PathData.halfDisc(centre, radius))])
        }
      }
    }
  }

  /// Where a plan starts from.
  package static func baseline(at centre: Spot, radius: Double = 5.5, _ attributes: [Attribute?] = [])
    -> Fragment
  {
    Fragment { $0.shape("circle", [.class("bs")] + circle(centre, radius) + attributes) }
  }

  /// A target: an open diamond; one that was replaced is struck through.
  package static func target(
    at centre: Spot, half: Double = 7, struck: Bool = false, _ attributes: [Attribute?] = []
  ) -> Fragment {
    Fragment { writer in
      let corners = [(0.0, -1.0), (1, 0), (0, 1), (-1, 0)].map {
        Spot(x: centre.x + $0.0 * half, y: centre.y + $0.1 * half)
      }
      writer.shape("path", [.class("tg"), Attribute("d", PathData.closed(corners))] + attributes)
      guard struck else { return }
      writer.append(
        line("nd", Spot(x: centre.x - half, y: centre.y + half), Spot(x: centre.x + half, y: centre.y - half))
      )
    }
  }

  /// No value for this year.
  package static func missing(at centre: Spot) -> Fragment {
    let strokes = [-4.0, 4].map { half in
      [Spot(x: centre.x - 4, y: centre.y - half), Spot(x: centre.x + 4, y: centre.y + half)]
    }
    return Fragment { $0.shape("path", [.class("nd"), Attribute("d", PathData.strokes(strokes))]) }
  }

  /// A straight line of a class.
  static func line(_ style: String, _ start: Spot, _ end: Spot, dashes: String? = nil) -> Fragment {
    Fragment {
      $0.shape(
        "line",
        [
          .class(style), Attribute("x1", start.x), Attribute("x2", end.x), Attribute("y1", start.y),
          Attribute("y2", end.y), dashes.map { Attribute("stroke-dasharray", $0) },
        ])
    }
  }

  /// A rectangle of a class.
  static func rectangle(_ style: String, _ box: Box, _ attributes: [Attribute?] = []) -> Fragment {
    Fragment {
      $0.shape(
        "rect",
        [
          .class(style), Attribute("x", box.minX), Attribute("y", box.minY), Attribute("width", box.width),
          Attribute("height", box.height),
        ] + attributes)
    }
  }

  private static func circle(_ centre: Spot, _ radius: Double) -> [Attribute?] {
    [Attribute("cx", centre.x), Attribute("cy", centre.y), Attribute("r", radius)]
  }
}
