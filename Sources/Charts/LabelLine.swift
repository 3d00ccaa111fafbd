/// One line of a label as it is set.
package struct LabelLine: Sendable, Hashable {
  package var text: String
  /// The font size, in units of the drawing.
  package var size: Double
  package var bold: Bool
  /// Nil for the text of axes.
  package var style: DrawingClass?
  /// The class of its colour, if it has a colour of its own.
  package var tone: DrawingClass?

  package init(
    _ text: String, size: Double, bold: Bool = false, style: DrawingClass? = nil, tone: DrawingClass? = nil
  ) {
    self.text = text
    self.size = size
    self.bold = bold
    self.style = style
    self.tone = tone
  }

  package var width: Double { TextWidth.room(text, size: size, bold: bold) }

  /// Room for the tallest glyphs of Chinese and Latin faces.
  package var height: Double { size * 1.2 }

  /// From the top of the line to its baseline.
  package var ascent: Double { size * 0.93 }

  /// The height that a stack of lines takes.
  package static func size(of lines: [LabelLine]) -> (width: Double, height: Double) {
    (lines.map(\.width).max() ?? 0, lines.reduce(0) { $0 + $1.height })
  }
}
