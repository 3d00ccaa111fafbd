package import Reading

/// The cut-offs of the status, the same for all indicators. The method page prints these constants.
///
/// They are those of Open SDG's progress calculation, which follows Eurostat's. The pace that they are applied to is our own, since a ratio
/// of growth rates fails for a base or a target of zero and for negative values.
package enum StatusThresholds {
  /// How many units of the last stated digit count as nothing: a path that requires less has not left its start yet, and a limit missed by
  /// less is kept within tolerance.
  package static let precision = 0.5
  /// At this pace or above, an indicator is on track.
  package static let onTrack = 0.95
  /// At this pace or above, it is behind; below, far behind.
  package static let behind = 0.60
  /// Below this pace, it is moving away.
  package static let movingAway = 0.0

  package static func status(atPace pace: Double) -> Status {
    // Twelve decimals, so that 0.95 is not missed because of the last bit of a binary fraction.
    let pace = (pace * 1e12).rounded() / 1e12
    if pace >= onTrack { return .onTrack }
    if pace >= behind { return .behind }
    return pace >= movingAway ? .farBehind : .movingAway
  }
}

extension Figure {
  /// Half a unit of the last decimal as written.
  package var halfUnit: Double { StatusThresholds.precision / Figure.powerOfTen(decimals) }
}
