package import Markup

/// A chart as a file of its own, to download or embed: the wide drawing between its title and its sources, with its own styles, so that it
/// needs nothing else.
package struct StandaloneChart: Sendable {
  package var drawing: TrendDrawing
  package var title: String
  package var subtitle: String
  /// For readers who cannot see it.
  package var description: String
  package var key: [KeyEntry]
  /// Notes, sources, where the chart comes from: one paragraph each.
  package var foot: [String]
  /// BCP 47.
  package var language: String
  package var isRightToLeft: Bool
  /// The content of its `style` element.
  package var style: String

  package init(
    drawing: TrendDrawing, title: String, subtitle: String, description: String, key: [KeyEntry],
    foot: [String], language: String, isRightToLeft: Bool, style: String
  ) {
    self.drawing = drawing
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.key = key
    self.foot = foot
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.style = style
  }

  /// The file's markup, starting with its XML declaration.
  package var file: Fragment {
    let head = Self.stack(
      lines(title, 20, .title, bold: true) + lines(subtitle, 14, .subtitle), below: margin)
    let entries = placedKey(below: head.bottom + 10)
    let top = (entries.last?.y ?? head.bottom) + 22
    let tail = Self.stack(foot.flatMap { lines($0, 13) }, below: top + drawing.height + 4)
    let height = tail.bottom + margin
    let name = AccessibleName.inside(name: title, description: description)
    return Fragment { writer in
      writer.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element("svg", attributes(height: height) + name.attributes) { writer in
        name.writeElements(to: &writer)
        writer.element("style", text: style)
        writer.element("g", [.class("ch ch-w")]) { writer in
          writer.rectangle(.paper, Box(x: 0, y: 0, width: width, height: height))
          for (line, y) in head.lines + tail.lines { write(line, y, to: &writer) }
          for entry in entries { write(entry, to: &writer) }
          writer.element("g", [Self.shift(margin, top)]) { drawing.write(to: &$0) }
        }
      }
      writer.verbatim("\n")
    }
  }
}

extension StandaloneChart {
  private typealias PlacedEntry = (entry: KeyEntry, label: LabelLine, x: Double, y: Double)

  private var margin: Double { 24 }
  private var width: Double { ChartForm.wide.width + 2 * margin }
  private var textWidth: Double { ChartForm.wide.width }

  private func attributes(height: Double) -> [Attribute?] {
    [
      .class("ch-file"), Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("xml:lang", language),
      Attribute("viewBox", "0 0 \(Int(width)) \(Int(height.rounded(.up)))"), Attribute("width", width),
      Attribute("height", height.rounded(.up)),
    ]
  }

  private func lines(_ text: String, _ size: Double, _ style: DrawingClass? = nil, bold: Bool = false)
    -> [LabelLine]
  {
    LineBreaking.lines(of: text, size: size, bold: bold, width: textWidth, limit: 6).map {
      LabelLine($0, size: size, bold: bold, style: style)
    }
  }

  /// Lines one below another, with their baselines.
  private static func stack(_ lines: [LabelLine], below top: Double)
    -> (lines: [(LabelLine, Double)], bottom: Double)
  {
    var bottom = top
    let placed = lines.map { line in
      let baseline = bottom + line.size
      bottom += line.size * 1.4
      return (line, baseline)
    }
    return (placed, bottom)
  }

  /// Text begins on the side where its language begins.
  private func write(_ line: LabelLine, _ baseline: Double, to writer: inout MarkupWriter) {
    writer.line(
      line, x: isRightToLeft ? width - margin : margin, baseline: baseline,
      anchor: isRightToLeft ? .end : .start)
  }

  /// The key in rows, each filled as far as possible.
  private func placedKey(below top: Double) -> [PlacedEntry] {
    var x = 0.0
    var y = top
    return key.map { entry in
      let label = LabelLine(entry.label, size: ChartForm.wide.tickSize)
      let advance = KeySymbol.width + 6 + label.width + 18
      if x > 0, x + advance > textWidth { (x, y) = (0, y + 20) }
      defer { x += advance }
      return (entry, label, x, y)
    }
  }

  private func write(_ placed: PlacedEntry, to writer: inout MarkupWriter) {
    let beside = KeySymbol.width + 6
    let (symbol, label, anchor): (Double, Double, TextAnchor) =
      isRightToLeft
      ? (width - margin - placed.x - KeySymbol.width, width - margin - placed.x - beside, .end)
      : (margin + placed.x, margin + placed.x + beside, .start)
    writer.element("g", [Self.shift(symbol, placed.y)]) { placed.entry.symbol.write(to: &$0) }
    writer.line(placed.label, x: label, baseline: placed.y + 11.5, anchor: anchor)
  }

  private static func shift(_ x: Double, _ y: Double) -> Attribute {
    Attribute("transform", "translate(\(Int(x.rounded())) \(Int(y.rounded())))")
  }
}
