import Language
import Plan
import Reading

/// The headline in one language: a sentence on the targets, and one on the contrast.
struct HeadlineWords {
  let edition: Edition

  private var headline: Headline { edition.facts.headline }
  private var wording: Wording { edition.wording }

  /// Nil for a plan without targets. If most targets still wait for figures, that comes first.
  var standing: String? {
    let (indicators, counts) = (headline.indicators, headline.counts)
    guard let first = indicators.first else { return nil }
    guard indicators.count > 1 else {
      let name = edition.words(first.shortName)
      if counts[0].standing == .unknown { return wording(.headlineOneUnknown, ["name": name]) }
      let status = edition.facts.assessment(of: first)
      let scope = PageScope(edition: edition, page: .overview)
      return wording(
        .headlineOne,
        ["name": name, "status": StatusChip(scope: scope, assessment: status).words])
    }
    let count = number(indicators.count)
    if counts.count == 1 { return wording(counts[0].standing.allPhrase, ["count": count]) }
    let unknown = headline.count(of: .unknown)
    guard 2 * unknown > indicators.count else {
      return wording(.headlineMixed, ["count": count, "parts": parts(counts)])
    }
    return wording(
      .headlineMostUnknown,
      [
        "count": count, "unknown": number(unknown),
        "parts": parts(counts.filter { $0.standing != .unknown }),
      ])
  }

  /// Nil if no series has enough figures.
  var contrast: String? {
    guard let contrast = headline.contrast else { return nil }
    let unit = edition.index.unit(contrast.indicator)
    let phrase: Phrase =
      contrast.from.value == contrast.to.value
      ? .contrastSame : contrast.from.value < contrast.to.value ? .contrastRise : .contrastFall
    let target = contrast.indicator.targets.last
    let scale = edition.figures.briefScale(
      of: [contrast.from, contrast.to], with: target?.condition.figures ?? [], unit)
    let sentence = wording(
      phrase,
      [
        "name": edition.words(contrast.indicator.shortName),
        "from": edition.figures.brief(contrast.from, unit, in: scale),
        "first": edition.figures.year(of: contrast.from, before: contrast.to),
        "to": edition.figures.brief(contrast.to, unit, in: scale),
        "last": edition.figures.year(of: contrast.to),
      ])
    guard let target else { return sentence }
    return sentence + wording(.sentenceJoint)
      + wording(
        .contrastTarget,
        [
          "year": year(target.lastYear),
          "target": edition.figures.condition(target.condition, unit, in: scale),
        ])
  }

  /// Such as: 6 have reached their targets, 2 have missed them and for 1 no figure was found.
  private func parts(_ counts: [(standing: Headline.Standing, count: Int)]) -> String {
    let parts = counts.map { wording($0.standing.phrase, count: $0.count) }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: wording(.listSeparator)) + wording(.lastJoint) + last
  }

  private func number(_ count: Int) -> String { wording.format.number(Figure(count)) }

  private func year(_ year: Int) -> String { wording.format.years(year, year) }
}

extension Headline.Standing {
  fileprivate var phrase: Phrase {
    switch self {
    case .met: .headlineMet
    case .onTrack: .headlineOnTrack
    case .behind: .headlineBehind
    case .movingAway: .headlineMovingAway
    case .missed: .headlineMissed
    case .tooEarly: .headlineTooEarly
    case .unscored: .headlineUnscored
    case .unknown: .headlineUnknown
    }
  }

  /// For the case that all targets are in the same state.
  fileprivate var allPhrase: Phrase {
    switch self {
    case .met: .headlineAllMet
    case .onTrack: .headlineAllOnTrack
    case .behind: .headlineAllBehind
    case .movingAway: .headlineAllMovingAway
    case .missed: .headlineAllMissed
    case .tooEarly: .headlineAllTooEarly
    case .unscored: .headlineAllUnscored
    case .unknown: .headlineAllUnknown
    }
  }
}
