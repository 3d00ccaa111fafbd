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
  /// Czech, Slovak: decimals take `many`.
  case czech
  /// Serbian, Croatian, Bosnian: decimals count by their last digits.
  case southSlavic
  /// Slovene.
  case slovene
  /// Lithuanian: decimals take `many`.
  case lithuanian
  /// Latvian.
  case latvian
  /// Romanian.
  case romanian
  /// Hebrew.
  case hebrew
  /// `one` up to 1: Hindi, Persian, Bengali.
  case upToOne

  /// - Parameter tag: BCP 47; only the language subtag counts. An unknown language takes the English rule.
  package init(languageTag tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" }) {
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "yue": self = .none
    case "fr", "pt", "hy": self = .belowTwo
    case "es", "tr", "el", "hu", "az", "kk", "uz", "mn", "ky", "ka", "bg": self = .exactlyOne
    case "ar": self = .arabic
    case "ru", "uk", "be": self = .eastSlavic
    case "pl": self = .polish
    case "cs", "sk": self = .czech
    case "sr", "hr", "bs": self = .southSlavic
    case "sl": self = .slovene
    case "lt": self = .lithuanian
    case "lv": self = .latvian
    case "ro": self = .romanian
    case "he": self = .hebrew
    case "hi", "fa", "bn", "gu", "kn", "am": self = .upToOne
    default: self = .wholeOne
    }
  }

  /// Those of all languages, in CLDR's order.
  package static let allCategories = ["zero", "one", "two", "few", "many", "other"]

  /// Every category that a number can have, in CLDR's order.
  package var categories: [String] {
    switch self {
    case .none: ["other"]
    case .wholeOne, .belowTwo, .exactlyOne, .upToOne: ["one", "other"]
    case .southSlavic, .romanian: ["one", "few", "other"]
    case .hebrew: ["one", "two", "other"]
    case .latvian: ["zero", "one", "other"]
    case .slovene: ["one", "two", "few", "other"]
    case .arabic: ["zero", "one", "two", "few", "many", "other"]
    case .eastSlavic, .polish, .czech, .lithuanian: ["one", "few", "many", "other"]
    }
  }

  /// The category of a figure as it is printed: 1 and 1.0 can differ.
  package func category(of figure: Figure) -> String {
    let digits = Int128(figure.digits.magnitude)
    let power = Int128(Figure.powerOfTen(figure.decimals))
    return category(
      of: figure, whole: digits / power, fraction: digits % power, isWhole: figure.decimals == 0)
  }

  /// - Parameters:
  ///   - whole: CLDR's `i`, the digits before the point.
  ///   - fraction: CLDR's `f`, those behind it as a number.
  ///   - isWhole: whether there are none (CLDR's `v` is 0).
  private func category(of figure: Figure, whole: Int128, fraction: Int128, isWhole: Bool) -> String {
    switch self {
    case .none: "other"
    case .wholeOne: isWhole && whole == 1 ? "one" : "other"
    case .belowTwo: whole < 2 ? "one" : "other"
    case .exactlyOne: figure == Figure(1) ? "one" : "other"
    case .upToOne: whole == 0 || figure == Figure(1) ? "one" : "other"
    case .arabic: isWhole ? Self.arabicCategory(whole) : "other"
    case .eastSlavic: isWhole ? Self.slavicCategory(whole, oneEverywhere: true) : "other"
    case .polish: isWhole ? Self.slavicCategory(whole, oneEverywhere: false) : "other"
    case .czech: !isWhole ? "many" : whole == 1 ? "one" : (2...4).contains(whole) ? "few" : "other"
    case .southSlavic: Self.southSlavicCategory(isWhole ? whole : fraction)
    case .slovene: Self.sloveneCategory(whole, isWhole: isWhole)
    case .lithuanian: fraction != 0 ? "many" : Self.lithuanianCategory(whole)
    case .latvian: Self.latvianCategory(figure, whole, fraction)
    case .romanian: Self.romanianCategory(whole, isWhole: isWhole)
    case .hebrew:
      isWhole && whole == 2 ? "two" : whole == (isWhole ? 1 : 0) ? "one" : "other"
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

  private static func southSlavicCategory(_ number: Int128) -> String {
    guard !(11...14).contains(number % 100) else { return "other" }
    return number % 10 == 1 ? "one" : (2...4).contains(number % 10) ? "few" : "other"
  }

  private static func sloveneCategory(_ whole: Int128, isWhole: Bool) -> String {
    guard isWhole else { return "few" }
    return switch whole % 100 {
    case 1: "one"
    case 2: "two"
    case 3, 4: "few"
    default: "other"
    }
  }

  private static func lithuanianCategory(_ whole: Int128) -> String {
    guard !(11...19).contains(whole % 100), whole % 10 > 0 else { return "other" }
    return whole % 10 == 1 ? "one" : "few"
  }

  /// Two decimals count by both, others by the last one.
  private static func latvianCategory(_ figure: Figure, _ whole: Int128, _ fraction: Int128) -> String {
    let number = fraction == 0 ? whole : fraction
    let isTeen = (11...19).contains(number % 100) && (fraction == 0 || figure.decimals == 2)
    if isTeen || (fraction == 0 && whole % 10 == 0) { return "zero" }
    return number % 10 == 1 ? "one" : "other"
  }

  private static func romanianCategory(_ whole: Int128, isWhole: Bool) -> String {
    if isWhole && whole == 1 { return "one" }
    return !isWhole || whole == 0 || (1...19).contains(whole % 100) ? "few" : "other"
  }
}
