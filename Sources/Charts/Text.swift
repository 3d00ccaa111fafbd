import Markup

/// Writes the text of a drawing. Sizes and colours are the stylesheet's: a line only carries its classes.
enum Text {
  static func line(_ line: LabelLine, x: Double, baseline: Double, anchor: String? = nil) -> Fragment {
    Fragment {
      $0.element(
        "text",
        [
          .class(line.style), Attribute("x", x), Attribute("y", baseline),
          anchor.map { Attribute("text-anchor", $0) },
        ], text: line.text)
    }
  }

  static func centred(_ line: LabelLine, x: Double, baseline: Double) -> Fragment {
    self.line(line, x: x, baseline: baseline, anchor: "middle")
  }

  /// A placed label with its leader; `onBand` gives its halo the colour of the band behind it.
  static func label(_ label: PlacedLabel, onBand: Bool) -> Fragment {
    Fragment { writer in
      if let leader = label.leader { writer.append(Mark.line("ld", leader.start, leader.end)) }
      let edge = label.edge
      var top = label.box.minY
      for line in label.lines {
        var styled = line
        if onBand { styled.style += " hb" }
        writer.append(
          self.line(
            styled, x: edge.x, baseline: top + line.ascent, anchor: edge.anchor == "start" ? nil : edge.anchor
          ))
        top += line.height
      }
    }
  }
}
