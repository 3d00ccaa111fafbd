import Language
import Reading

/// A number that only one language has, or two that correspond and differ.
struct FigureDifference: Sendable {
  var sourceLanguage = ""
  var language = ""
  /// In the source; nil if only the translation has a number.
  var expected: LocatedMention?
  /// In the translation; nil if the number is missing there.
  var found: LocatedMention?
  /// What the other language has in its place, if that has no counterpart either.
  var nearest: LocatedMention?
  /// Where the other language should have it.
  var counterpart: SourcePlace?
}

extension FigureDifference {
  /// Compares two passages that should say the same, in both directions.
  ///
  /// A number may be repeated more often on one side. If each side repeats a different one, one number was mistaken for the other.
  static func all(
    between source: [Passage], _ sourceLanguage: String, and translation: [Passage], _ language: String
  ) -> [FigureDifference] {
    let comparison = FigureComparison(source.locatedMentions, translation.locatedMentions)
    return comparison.differences.map { difference in
      var difference = difference
      difference.sourceLanguage = sourceLanguage
      difference.language = language
      if difference.found == nil { difference.counterpart = translation.first?.place }
      if difference.expected == nil { difference.counterpart = source.first?.place }
      return difference
    }
  }
}

/// Pairs the numbers of two passages.
private struct FigureComparison {
  private let source: [LocatedMention]
  private let translation: [LocatedMention]
  private var isUsed: (source: Set<Int>, translation: Set<Int>) = ([], [])

  init(_ source: [LocatedMention], _ translation: [LocatedMention]) {
    self.source = source
    self.translation = translation
    // Numbers that need a counterpart choose first, and by what they most likely mean.
    pair { $0.isDemanded && $1.isDemanded && $0.readings.first == $1.readings.first }
    pair { $0.isDemanded && $1.isDemanded && $0.matches($1) }
    pair { ($0.isDemanded || $1.isDemanded) && $0.matches($1) }
  }

  private mutating func pair(_ agree: (NumberMention, NumberMention) -> Bool) {
    for left in source.indices where !isUsed.source.contains(left) {
      let partner = translation.indices.first { right in
        !isUsed.translation.contains(right) && agree(source[left].mention, translation[right].mention)
      }
      guard let partner else { continue }
      isUsed.source.insert(left)
      isUsed.translation.insert(partner)
    }
  }

  var differences: [FigureDifference] {
    let left = rest(of: source, isUsed.source, against: translation)
    let right = rest(of: translation, isUsed.translation, against: source)
    var differences: [FigureDifference] = []
    var openLeft = left.absent + left.repeated
    for found in right.absent {
      let expected = Self.takeNearest(to: found, from: &openLeft)
      differences.append(
        FigureDifference(
          expected: expected, found: found, nearest: expected == nil ? Self.nearest(to: found, source) : nil))
    }
    var openRight = right.repeated
    for expected in openLeft where left.absent.contains(where: { $0.isSame(as: expected) }) {
      let found = Self.takeNearest(to: expected, from: &openRight)
      differences.append(
        FigureDifference(
          expected: expected, found: found,
          nearest: found == nil ? Self.nearest(to: expected, translation) : nil))
    }
    openLeft.removeAll { candidate in left.absent.contains { $0.isSame(as: candidate) } }
    for found in openRight {
      guard let expected = Self.takeNearest(to: found, from: &openLeft) else { break }
      differences.append(FigureDifference(expected: expected, found: found))
    }
    return differences
  }

  /// What is left without a counterpart: numbers that the other side lacks, and those that it has less often.
  private func rest(of mentions: [LocatedMention], _ used: Set<Int>, against others: [LocatedMention])
    -> (absent: [LocatedMention], repeated: [LocatedMention])
  {
    let open = mentions.indices.filter { !used.contains($0) && mentions[$0].mention.isDemanded }
    let isRepeated = open.map { index in others.contains { $0.mention.matches(mentions[index].mention) } }
    return (
      zip(open, isRepeated).filter { !$1 }.map { mentions[$0.0] },
      zip(open, isRepeated).filter { $1 }.map { mentions[$0.0] }
    )
  }

  private static func takeNearest(to mention: LocatedMention, from others: inout [LocatedMention])
    -> LocatedMention?
  {
    guard let nearest = nearest(to: mention, others),
      mention.mention.distance(to: nearest.mention) <= farthest
    else { return nil }
    others.removeAll { $0.isSame(as: nearest) }
    return nearest
  }

  /// A slip of the pen or of a scale word; values further apart are two different numbers.
  private static let farthest = 1000.0

  private static func nearest(to mention: LocatedMention, _ others: [LocatedMention]) -> LocatedMention? {
    others.min { left, right in
      mention.mention.distance(to: left.mention) < mention.mention.distance(to: right.mention)
    }
  }
}

extension LocatedMention {
  fileprivate func isSame(as other: LocatedMention) -> Bool {
    mention.range == other.mention.range && passage.place == other.passage.place
      && mention.text == other.mention.text
  }
}

extension NumberMention {
  /// How far apart two values are, as a ratio; a share is far from a count.
  fileprivate func distance(to other: NumberMention) -> Double {
    guard let left = readings.first, let right = other.readings.first else { return .infinity }
    let (small, large) = (
      min(left.value.double, right.value.double), max(left.value.double, right.value.double)
    )
    guard left.kind == right.kind || (left.kind != .plain && right.kind != .plain) else { return .infinity }
    return small > 0 ? large / small : large + 1
  }
}
