import Reading
import Text

/// Reads the numbers of a text in one language.
package struct NumberReader: Sendable {
  package let vocabulary: NumberVocabulary
  package let format: NumberFormat

  package init(vocabulary: NumberVocabulary, format: NumberFormat) {
    var vocabulary = vocabulary
    for (number, name) in format.rules.months.enumerated() { vocabulary.add(name, .month(number + 1)) }
    self.vocabulary = vocabulary
    self.format = format
  }

  /// In the order of the text.
  package func mentions(in text: String) -> [NumberMention] {
    let folded = FoldedText(text)
    let tokens = NumberScanner(folded, vocabulary, format).tokens()
    guard !tokens.isEmpty else { return [] }
    let composer = NumberComposer(text: folded, vocabulary: vocabulary, tokens: tokens)
    var mentions = composer.mentions()
    joinFractions(&mentions, folded)
    completeYears(&mentions, folded)
    shareScales(&mentions, folded)
    let scalars = Array(text.unicodeScalars)
    return mentions.map { mention in
      var mention = mention
      mention.text = String(String.UnicodeScalarView(scalars[mention.range]))
      return mention
    }
  }

  /// 三分之二: denominator, connecting word, numerator.
  private func joinFractions(_ mentions: inout [NumberMention], _ text: FoldedText) {
    guard let joint = vocabulary.fractionJoint else { return }
    var number = 0
    while number + 1 < mentions.count {
      let (whole, part) = (mentions[number], mentions[number + 1])
      if text.gap(whole.range, part.range) == joint, let below = whole.readings.first?.value,
        let above = part.readings.first?.value,
        !below.isZero
      {
        let share = Figure(rounding: above.double / below.double, decimals: NumberComposer.fractionDecimals)
        mentions[number].readings = [NumberMention.Reading(value: share.trimmed, kind: .share)]
        mentions[number].range = whole.range.lowerBound..<part.range.upperBound
        mentions[number].isDemanded = true
        mentions.remove(at: number + 1)
      }
      number += 1
    }
  }

  /// The 20 of 2015–20 also means 2020.
  private func completeYears(_ mentions: inout [NumberMention], _ text: FoldedText) {
    for number in mentions.indices.dropLast() {
      let (first, second) = (mentions[number], mentions[number + 1])
      guard first.range.count == 4, second.range.count == 2, let gap = text.gap(first.range, second.range),
        vocabulary.ranges.contains(gap), let from = first.readings.first, from.kind == .plain,
        let to = second.readings.first, to.kind == .plain
      else { continue }
      let (century, year) = from.value.digits.quotientAndRemainder(dividingBy: 100)
      guard year < to.value.digits else { continue }
      mentions[number + 1].readings.append(
        NumberMention.Reading(value: Figure(digits: century * 100 + to.value.digits), kind: .plain))
    }
  }

  /// In 2–3 million and 20–30% the scale and the sign of the second number also apply to the first.
  private func shareScales(_ mentions: inout [NumberMention], _ text: FoldedText) {
    for number in mentions.indices.dropLast().reversed() {
      let (first, second) = (mentions[number], mentions[number + 1])
      guard let gap = text.gap(first.range, second.range), vocabulary.ranges.contains(gap),
        let reading = first.readings.first, reading.kind == .plain, first.scalePower == 0,
        reading.value.digits.magnitude < 1 << 60, second.scalePower <= 18
      else { continue }
      for kind in Set(second.readings.map(\.kind)).sorted(by: { "\($0)" < "\($1)" }) {
        let power = second.scalePower
        let shared = NumberMention.Reading(value: reading.value.shifted(by: power).trimmed, kind: kind)
        if !first.readings.contains(shared) { mentions[number].readings.append(shared) }
      }
      mentions[number].scalePower = second.scalePower
    }
  }
}
