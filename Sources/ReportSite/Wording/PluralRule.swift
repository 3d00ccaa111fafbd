package import PlanModel

/// Which form of a text a number takes, by CLDR's cardinal rules.
///
/// Source: Unicode CLDR 46, `common/supplemental/plurals.xml`.
package enum PluralRule: Sendable {
  /// One form: Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian.
  case none
  /// `one` for a whole 1 without decimals: English, German, Dutch, Swedish, Italian.
  case wholeOne
  /// `one` below 2: French, Portuguese.
  case belowTwo
  /// `one` for 1 however written: Spanish, Turkish, Greek, Hungarian.
  case exactlyOne
  /// Six forms: Arabic.
  case arabic
  /// Russian, Ukrainian.
  case eastSlavic
  /// Polish.
  case polish

  /// - Parameter tag: BCP 47; only the language subtag counts. An unknown language takes the English rule.
  package init(languageTag tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" }) {
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "yue": self = .none
    case "fr", "pt", "hy": self = .belowTwo
    case "es", "tr", "el", "hu", "az", "kk", "uz", "mn", "ky", "ka", "bg": self = .exactlyOne
    case "ar": self = .arabic
    case "ru", "uk", "be": self = .eastSlavic
    case "pl": self = .polish
    default: self = .wholeOne
    }
  }

  /// Those of all languages, in CLDR's order.
  package static let allCategories = ["zero", "one", "two", "few", "many", "other"]

  /// Every category that a number can have, in CLDR's order.
  package var categories: [String] {
    switch self {
    case .none: ["other"]
    case .wholeOne, .belowTwo, .exactlyOne: ["one", "other"]
    case .arabic: ["zero", "one", "two", "few", "many", "other"]
    case .eastSlavic, .polish: ["one", "few", "many", "other"]
    }
  }

  /// The category of a figure as it is printed: 1 and 1.0 can differ.
  package func category(of figure: Figure) -> String {
    let isWhole = figure.decimals == 0
    let whole = Int128(figure.digits.magnitude) / Int128(Figure.powerOfTen(figure.decimals))
    switch self {
    case .none:
      return "other"
    case .wholeOne:
      return isWhole && whole == 1 ? "one" : "other"
    case .belowTwo:
      return whole < 2 ? "one" : "other"
    case .exactlyOne:
      return figure == Figure(1) ? "one" : "other"
    case .arabic:
      return isWhole ? Self.arabicCategory(whole) : "other"
    case .eastSlavic:
      return isWhole ? Self.slavicCategory(whole, oneEverywhere: true) : "other"
    case .polish:
      return isWhole ? Self.slavicCategory(whole, oneEverywhere: false) : "other"
    }
  }

  private static func arabicCategory(_ whole: Int128) -> String {
    switch (whole, whole % 100) {
    case (0, _): "zero"
    case (1, _): "one"
    case (2, _): "two"
    case (_, 3...10): "few"
    case (_, 11...99): "many"
    default: "other"
    }
  }

  /// - Parameter oneEverywhere: whether 21, 31 … take `one` too, as in Russian but not in Polish.
  private static func slavicCategory(_ whole: Int128, oneEverywhere: Bool) -> String {
    let units = whole % 10
    let isTeen = (11...14).contains(whole % 100)
    if whole == 1 || (oneEverywhere && units == 1 && !isTeen) { return "one" }
    return (2...4).contains(units) && !isTeen ? "few" : "many"
  }
}
