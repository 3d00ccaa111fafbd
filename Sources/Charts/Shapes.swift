import Markup

/// The shapes and texts of a drawing. Colours, strokes and sizes are up to the stylesheet: a shape only has a class.
extension MarkupWriter {
  /// A path, or several at once.
  mutating func path(
    _ style: DrawingClass?, dashes: String? = nil, _ course: (inout AttributeWriter) -> Void
  ) {
    shape("path") { tag in
      tag.style(style)
      tag.attribute("d", writing: course)
      if let dashes { tag.attribute("stroke-dasharray", dashes) }
    }
  }

  /// Straight lines that share a class; nothing if there are none.
  mutating func lines(_ style: DrawingClass?, _ segments: [LineSegment], dashes: String? = nil) {
    guard !segments.isEmpty else { return }
    path(style, dashes: dashes) { course in
      for segment in segments { course.line(segment) }
    }
  }

  mutating func line(_ style: DrawingClass?, _ start: Spot, _ end: Spot, dashes: String? = nil) {
    path(style, dashes: dashes) { $0.line(LineSegment(start, end)) }
  }

  mutating func polyline(_ style: DrawingClass?, _ spots: [Spot], dashes: String? = nil) {
    shape("polyline") { tag in
      tag.style(style)
      tag.attribute("points") { points in
        for (index, spot) in spots.enumerated() {
          if index > 0 { points.verbatim(" ") }
          points.spot(spot)
        }
      }
      if let dashes { tag.attribute("stroke-dasharray", dashes) }
    }
  }

  mutating func polygon(_ style: DrawingClass?, _ corners: [Spot]) {
    path(style) { course in
      guard var last = corners.first else { return }
      course.verbatim("M")
      course.spot(last)
      // Each corner relative to the one before, which is shorter because a mark is small.
      for corner in corners.dropFirst() {
        course.verbatim("l")
        course.spot(Spot(x: corner.x - last.x, y: corner.y - last.y))
        last = corner
      }
      course.verbatim("z")
    }
  }

  mutating func circle(_ style: DrawingClass?, _ centre: Spot, _ radius: Double) {
    shape("circle") { tag in
      tag.style(style)
      tag.attribute("cx", centre.x)
      tag.attribute("cy", centre.y)
      tag.attribute("r", radius)
    }
  }

  mutating func rectangle(_ style: DrawingClass?, _ box: Box) {
    shape("rect") { tag in
      tag.style(style)
      tag.attribute("x", box.minX)
      tag.attribute("y", box.minY)
      tag.attribute("width", box.width)
      tag.attribute("height", box.height)
    }
  }

  /// A line of text at the nearest whole position, since readers cannot see anything finer.
  ///
  /// - Parameter anchor: nil in a group that has one.
  mutating func line(
    _ line: LabelLine, x: Double, baseline: Double, anchor: TextAnchor? = nil
  ) {
    open("text") { tag in
      tag.style(line.style, line.tone)
      tag.attribute("x", x.rounded())
      tag.attribute("y", baseline.rounded())
      if let anchor, anchor != .start { tag.attribute("text-anchor", anchor.rawValue) }
    }
    text(line.text)
    close("text")
  }

  /// Texts that share their anchor.
  mutating func texts(_ anchor: TextAnchor, _ content: (inout MarkupWriter) -> Void) {
    element("g", [Attribute("text-anchor", anchor.rawValue)], content)
  }

  /// Placed labels with their leaders; those with the same anchor share it.
  mutating func labels(_ labels: [PlacedLabel]) {
    let byAnchor = Dictionary(grouping: labels, by: \.edge.anchor)
    for label in byAnchor[.start] ?? [] { self.label(label) }
    for anchor in [TextAnchor.middle, .end] {
      guard let labels = byAnchor[anchor] else { continue }
      texts(anchor) { writer in
        for label in labels { writer.label(label) }
      }
    }
  }

  private mutating func label(_ label: PlacedLabel) {
    if let leader = label.leader { line(.leader, leader.start, leader.end) }
    var top = label.box.minY
    for line in label.lines {
      self.line(line, x: label.edge.x, baseline: top + line.ascent)
      top += line.height
    }
  }
}

/// Which part of a text is at its position.
enum TextAnchor: String {
  case start, middle, end
}

/// The course of a path, in SVG's commands.
extension AttributeWriter {
  mutating func spot(_ spot: Spot) {
    number(spot.x)
    verbatim(",")
    number(spot.y)
  }

  /// A separate stroke.
  mutating func line(_ segment: LineSegment) {
    strokes([[segment.start, segment.end]])
  }

  /// From the end of the path so far to the end of a segment; vertical and horizontal segments need only one coordinate.
  private mutating func lineOn(_ segment: LineSegment) {
    if segment.start.y == segment.end.y {
      verbatim("H")
      number(segment.end.x)
    } else if segment.start.x == segment.end.x {
      verbatim("V")
      number(segment.end.y)
    } else {
      verbatim("L")
      spot(segment.end)
    }
  }

  /// Separate strokes, each through its places.
  mutating func strokes(_ strokes: [[Spot]]) {
    for stroke in strokes {
      guard let first = stroke.first else { continue }
      verbatim("M")
      spot(first)
      for leg in LineSegment.legs(of: stroke) { lineOn(leg) }
    }
  }

  /// Strokes down from one line, at whole positions from left to right; each begins relative to the one before, which is shorter.
  mutating func comb(of teeth: [(x: Double, length: Double)], below y: Double) {
    var last: (x: Double, length: Double)?
    for tooth in teeth {
      verbatim(last == nil ? "M" : "m")
      spot(Spot(x: tooth.x - (last?.x ?? 0), y: last.map { -$0.length } ?? y))
      verbatim("v")
      number(tooth.length)
      last = tooth
    }
  }

  /// The right half of a disc.
  mutating func halfDisc(_ centre: Spot, _ radius: Double) {
    verbatim("M")
    spot(Spot(x: centre.x, y: centre.y - radius))
    verbatim("A")
    spot(Spot(x: radius, y: radius))
    verbatim(" 0 0 1 ")
    spot(Spot(x: centre.x, y: centre.y + radius))
    verbatim("z")
  }
}
