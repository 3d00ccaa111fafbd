/// What is written beside a mark, ready to be set: what it is, its figure, and perhaps a remark.
package struct DirectLabel: Sendable, Hashable {
  /// Such as "2020 target".
  package var name: String
  /// Such as "760"; set large.
  package var value: String
  /// Such as "0.6 pp below the path"; the first part to be dropped where space is short.
  package var remark: String
  /// Useful where there is room; it is placed after all others, and nothing is lost without it.
  package var isOptional: Bool

  /// Whether the figure may not stand without the name: what is no result would be taken for one.
  package var isBound: Bool

  package init(
    name: String, value: String = "", remark: String = "", isOptional: Bool = false, isBound: Bool = false
  ) {
    self.name = name
    self.value = value
    self.remark = remark
    self.isOptional = isOptional
    self.isBound = isBound
  }

  /// The label in full and in its shorter forms, each broken into lines; `tone` is the class that colours the name.
  func forms(_ form: ChartForm, tone: DrawingClass? = nil) -> [[LabelLine]] {
    func lines(_ text: String, tone: DrawingClass?) -> [LabelLine] {
      LineBreaking.lines(of: text, size: form.labelSize, bold: tone != nil, width: form.labelWidth).map {
        LabelLine($0, size: form.labelSize, bold: tone != nil, style: .label, tone: tone)
      }
    }
    // A figure is never broken across lines: half of one reads as a different figure.
    let figure = value.isEmpty ? [] : [LabelLine(value, size: form.valueSize, bold: true, style: .value)]
    let short = lines(name, tone: tone) + figure
    let long = short + lines(remark, tone: nil)
    return (remark.isEmpty ? [short] : [long, short]) + (isBound ? [] : [figure])
  }
}
