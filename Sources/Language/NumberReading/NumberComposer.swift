import Reading
import Text

/// Puts the digits and words of a text together into numbers.
struct NumberComposer {
  let text: FoldedText
  let vocabulary: NumberVocabulary
  let tokens: [NumberToken]

  /// The decimals of a third never end; all languages stop at the same one.
  static let fractionDecimals = 6
  /// Larger ones are not figures of a plan, and their arithmetic could overflow.
  static let limit: UInt128 = 1_000_000_000_000_000_000_000_000

  func mentions() -> [NumberMention] {
    var mentions: [NumberMention] = []
    var position = 0
    while position < tokens.count {
      let run = run(from: position)
      mentions += self.mentions(of: run, at: position)
      position += run.count
      // 个百分点 is a suffix, and its 百 is not a number.
      let end = mentions.last?.range.upperBound ?? 0
      while position < tokens.count, tokens[position].range.lowerBound < end { position += 1 }
    }
    return mentions
  }

  // MARK: - Which words belong together

  private func run(from start: Int) -> ArraySlice<NumberToken> {
    var end = start + 1
    while end < tokens.count, joins(tokens[start..<end], tokens[end], at: end) { end += 1 }
    return tokens[start..<end]
  }

  private func gap(before index: Int) -> String {
    text.string(tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound)
  }

  private func isJoint(_ gap: String, atMost limit: Int) -> Bool {
    gap.isEmpty || (gap.count <= limit && vocabulary.joints.contains(gap))
  }

  private func joins(_ run: ArraySlice<NumberToken>, _ next: NumberToken, at index: Int) -> Bool {
    guard let last = run.last, last.value != nil || last.power != nil, !last.isOrdinal else { return false }
    let gap = gap(before: index)
    guard isJoint(gap, atMost: .max) else { return false }
    if next.power != nil { return gap.count <= 1 }
    if next.denominator != nil { return gap.count <= 1 && last.power == nil }
    guard let value = next.value else { return false }
    if let power = last.power {
      // 1亿2000万, but not 2000万 and 300 further on.
      if next.isFigure {
        guard gap.isEmpty, index + 1 < tokens.count, self.gap(before: index + 1).isEmpty else { return false }
        return tokens[index + 1].power.map { $0 < power } ?? false
      }
      // Two hundred and three hundred are two numbers.
      let isScaled = index + 1 < tokens.count && isJoint(self.gap(before: index + 1), atMost: 1)
      let followingPower = isScaled ? tokens[index + 1].power : nil
      return value < Figure(1).shifted(by: power) && followingPower != power
    }
    guard !last.isFigure, !next.isFigure, let before = last.value else { return false }
    if gap.isEmpty { return before < Figure(10) && value < Figure(10) }
    let isTens = before.digits % 10 == 0 && before >= Figure(20) && before < Figure(100)
    // "one third", but not "three fourth".
    return isTens ? value < Figure(20) : next.isOrdinal && before == Figure(1) && value > Figure(2)
  }

  // MARK: - What they mean

  private func mentions(of run: ArraySlice<NumberToken>, at index: Int) -> [NumberMention] {
    guard let first = run.first, let last = run.last else { return [] }
    let range = first.range.lowerBound..<last.range.upperBound
    switch first.meaning {
    case .word(.phrase(let values)):
      return values.map { mention([reading($0)], range, isDemanded: true) }
    case .word(.month(let month)):
      return [mention([reading(month)], range, isDemanded: isBesideFigure(index))]
    case .word(.unitScale): return []
    case .word(.fraction(let denominator)):
      return [mention([fraction(Figure(1), denominator)], range, isDemanded: false)]
    default: break
    }
    // Two digits in words next to each other are an estimate: two or three.
    if run.count == 2, run.allSatisfy({ !$0.isFigure && $0.value != nil && $0.power == nil }),
      !last.isOrdinal,
      range.count == 2
    {
      return run.compactMap { token in
        token.value.map {
          mention([NumberMention.Reading(value: $0, kind: .plain)], token.range, isDemanded: false)
        }
      }
    }
    return number(run, range, at: index).map { [$0] } ?? []
  }

  private func number(_ run: ArraySlice<NumberToken>, _ range: Range<Int>, at index: Int) -> NumberMention? {
    if let denominator = run.last?.denominator, let numerator = value(of: run.dropLast()) {
      let plain = NumberMention.Reading(value: numerator.trimmed, kind: .plain)
      return mention([fraction(numerator, denominator), plain], range, isDemanded: true)
    }
    if run.count == 2, let last = run.last, last.isOrdinal, run.first?.value == Figure(1),
      let denominator = last.value
    {
      return mention([fraction(Figure(1), Int(denominator.digits))], range, isDemanded: true)
    }
    guard let value = value(of: run)?.trimmed, value.digits.magnitude < Self.limit else { return nil }
    var result = mention(
      [NumberMention.Reading(value: value, kind: .plain)], range, isDemanded: isDemanded(run, range))
    if run.count == 1, let ordinal = run.first, ordinal.isOrdinal {
      result.readings.append(fraction(Figure(1), Int(value.digits)))
    }
    result.scalePower = run.compactMap(\.power).reduce(0, +)
    addSuffix(to: &result)
    addUnitScale(to: &result, after: index + run.count - 1)
    return result
  }

  private func mention(_ readings: [NumberMention.Reading], _ range: Range<Int>, isDemanded: Bool)
    -> NumberMention
  {
    NumberMention(text: "", range: range, readings: readings, isDemanded: isDemanded)
  }

  private func reading(_ value: Int) -> NumberMention.Reading {
    NumberMention.Reading(value: Figure(value), kind: .plain)
  }

  private func fraction(_ numerator: Figure, _ denominator: Int) -> NumberMention.Reading {
    let share = Figure(rounding: numerator.double / Double(denominator), decimals: Self.fractionDecimals)
    return NumberMention.Reading(value: share.trimmed, kind: .share)
  }

  /// The largest scale word splits a number: what comes before it is multiplied, what comes after it is added.
  private func value(of run: ArraySlice<NumberToken>) -> Figure? {
    guard let largest = run.compactMap(\.power).max(),
      let split = run.lastIndex(where: { $0.power == largest })
    else { return simpleValue(of: run) }
    let before = run[..<split]
    let after = run[(split + 1)...]
    guard let factor = before.isEmpty ? Figure(1) : value(of: before), factor.digits.magnitude < 1 << 60
    else { return nil }
    let product = factor.shifted(by: largest)
    guard !after.isEmpty else { return product }
    // Nobody writes so many digits on both sides of a scale word, and their sum could overflow.
    guard let rest = value(of: after), product.digits.magnitude < Self.limit, rest.decimals <= 9 else {
      return nil
    }
    return product + rest
  }

  /// 20 and 1 are 21; 二, 〇, 一 and 六 are 2016.
  private func simpleValue(of run: ArraySlice<NumberToken>) -> Figure? {
    let values = run.compactMap(\.value)
    guard values.count == run.count, let first = values.first else { return nil }
    if values.count == 1 { return first }
    if first >= Figure(20) { return values.reduce(Figure(0), +) }
    return Figure(values.map(\.description).joined())
  }

  /// A word or sign behind a number, and the power of ten by which it multiplies it.
  private struct Suffix {
    var text: String
    var power: Int
    var kind: NumberMention.Kind

    var length: Int { text.unicodeScalars.count }
  }

  /// Percent signs and the like.
  private func addSuffix(to mention: inout NumberMention) {
    let end = mention.range.upperBound
    for start in [end, end + 1] where start == end || text.has(" ", at: end) || text.has("-", at: end) {
      let points = vocabulary.points.map { Suffix(text: $0, power: -2, kind: .points) }
      let shares = vocabulary.shares.map { Suffix(text: $0.key, power: $0.value, kind: .share) }
      let found = (points + shares).filter { suffix in
        // 三成 is three tenths, but 2025成 is not a share.
        text.has(suffix.text, at: start) && (suffix.power < -1 || mention.isAtMostTen)
          && text.isBorder(before: start + suffix.length)
      }
      guard let suffix = found.max(by: { $0.length < $1.length }) else { continue }
      mention.readings = mention.readings.map { reading in
        NumberMention.Reading(value: reading.value.shifted(by: suffix.power).trimmed, kind: suffix.kind)
      }
      mention.scalePower += suffix.power
      mention.range = mention.range.lowerBound..<(start + suffix.length)
      return
    }
  }

  private func addUnitScale(to mention: inout NumberMention, after index: Int) {
    guard index + 1 < tokens.count, case .word(.unitScale(let power)) = tokens[index + 1].meaning,
      gap(before: index + 1).count <= 1
    else { return }
    mention.readings += mention.readings.map { reading in
      NumberMention.Reading(value: reading.value.shifted(by: power).trimmed, kind: reading.kind)
    }
  }

  // MARK: - Whether a translation has to name it

  private func isDemanded(_ run: ArraySlice<NumberToken>, _ range: Range<Int>) -> Bool {
    if run.contains(where: \.isFigure) { return true }
    let hasBase = run.contains { $0.value != nil }
    if run.count > 1, hasBase, run.contains(where: { $0.power != nil }) { return true }
    guard !run.allSatisfy(\.isLoose) else { return false }
    // 十年 is ten years, but the 万 of 万元 is part of the unit.
    if !hasBase, value(of: run).map({ $0 > Figure(10) }) ?? true { return false }
    guard !vocabulary.counters.isEmpty else { return hasBase }
    let isOrdinal = vocabulary.ordinalPrefixes.contains {
      text.has($0, at: range.lowerBound - $0.unicodeScalars.count)
    }
    return isOrdinal || isCounted(at: range.upperBound)
  }

  private func isCounted(at position: Int) -> Bool {
    let starts =
      [position]
      + vocabulary.approximations.filter { text.has($0, at: position) }
      .map { position + $0.unicodeScalars.count }
    return starts.contains { start in vocabulary.counters.contains { text.has($0, at: start) } }
  }

  /// May and March also have other meanings.
  private func isBesideFigure(_ index: Int) -> Bool {
    let isBefore = index > 0 && tokens[index - 1].isFigure && gap(before: index).count <= 2
    let isAfter =
      index + 1 < tokens.count && tokens[index + 1].isFigure && gap(before: index + 1).count <= 2
    return isBefore || isAfter
  }
}
