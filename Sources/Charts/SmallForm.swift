import Markup

/// The size of a drawing without words, which depends on where it is used.
package enum SmallForm: Sendable, CaseIterable {
  case cell, card
  /// As wide as a card and as low as a cell.
  case bar

  var width: Double { self == .cell ? 104 : 288 }
  var height: Double { self == .card ? 64 : 30 }

  /// Hidden from assistive technology because the figures are given beside it.
  var attributes: [Attribute?] {
    [
      .class(self == .cell ? "ch spark" : "ch spark wide"), Attribute("width", Int(width)),
      Attribute("height", Int(height)), Attribute("viewBox", "0 0 \(Int(width)) \(Int(height))"),
      Attribute("aria-hidden", "true"),
    ]
  }
}
