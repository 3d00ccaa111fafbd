import Language
import Markdown
import Reading
import Text

/// Reports figures that differ between languages, each at its place.
struct FigureReport {
  /// By language id.
  private let readers: [String: NumberReader]
  private let outlines: Outlines
  private var finder = ShortTextFinder()

  init(readers: [String: NumberReader], outlines: Outlines) {
    self.readers = readers
    self.outlines = outlines
  }

  mutating func diagnostic(_ difference: FigureDifference) -> Diagnostic {
    let remedy = "correct one of them, or allow the difference in differences.yml"
    guard let found = difference.found else { return missing(difference, remedy) }
    let place = placeInSource(of: found)
    guard let expected = difference.expected else {
      return Diagnostic(
        severity(found), .figureOnlyInTranslation, at: place,
        "\"\(found.mention.text)\" is named in \"\(difference.language)\" and not in \"\(difference.sourceLanguage)\"",
        hint: "no such figure\(near(difference)); \(remedy)")
    }
    let other = placeInSource(of: expected)
    return Diagnostic(
      .error, .differentFigure, at: place,
      "\"\(found.mention.text)\" is not \"\(expected.mention.text)\", which \"\(difference.sourceLanguage)\" says",
      hint:
        "expected \"\(written(expected, in: difference.language))\" by \(other.path):\(other.line); \(remedy)"
    )
  }

  private mutating func placeInSource(of located: LocatedMention) -> SourcePlace {
    guard let (text, segment) = located.passage.origin else {
      return finder.place(
        of: located.mention.range, in: located.passage.text, at: located.passage.place)
    }
    return outlines.place(of: located.mention.range.lowerBound, in: segment, of: text)
  }

  private mutating func missing(_ difference: FigureDifference, _ remedy: String) -> Diagnostic {
    guard let expected = difference.expected else { preconditionFailure("a difference has a number") }
    return Diagnostic(
      severity(expected), .figureNotTranslated, at: placeInSource(of: expected),
      "\"\(expected.mention.text)\" is not named in \"\(difference.language)\"",
      hint: "expected \"\(written(expected, in: difference.language))\"\(near(difference)); \(remedy)")
  }

  /// Readers miss a figure, but hardly a counting word: 两种做法 may well be expressed by naming the two.
  private func severity(_ located: LocatedMention) -> Diagnostic.Severity {
    located.mention.hasDigits ? .error : .warning
  }

  private func near(_ difference: FigureDifference) -> String {
    let place = difference.counterpart.map { " near \($0.path):\($0.line)" } ?? ""
    return place + (difference.nearest.map { ", where \"\($0.mention.text)\" comes nearest" } ?? "")
  }

  /// A number as another language writes it.
  private func written(_ located: LocatedMention, in language: String) -> String {
    guard let reader = readers[language], let reading = located.mention.readings.first else { return "" }
    let percent = reading.value.shifted(by: 2).trimmed
    switch reading.kind {
    case .share:
      return reader.format.rules.percent.filled(["number": reader.format.number(percent)])
    case .points:
      let unit = reader.vocabulary.points.first ?? "%"
      return reader.format.rules.withUnit.filled(["number": reader.format.number(percent), "unit": unit])
    case .plain:
      // Years and other small numbers are not grouped.
      guard reading.value >= Figure(10_000) else { return reading.value.description }
      let scale = Magnitude(for: [reading.value], power: 0, format: reader.format)
      return reader.format.number(scale.apply(to: reading.value), scaledBy: scale.word)
    }
  }
}
