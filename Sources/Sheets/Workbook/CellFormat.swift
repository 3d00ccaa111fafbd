/// What a number in a cell is, according to the format that it is shown in.
enum CellFormat: Sendable, Equatable {
  case plain
  /// With a fixed number of decimals.
  case decimals(Int)
  case percent
  case date(DatePrecision)
  /// A time of day or a span without a date.
  case time

  enum DatePrecision: Sendable {
    case year, month, day
  }

  /// - Parameter id: of a format that every program knows; those of East Asian editions are among them.
  init(builtIn id: Int) {
    switch id {
    case 1, 3, 37, 38: self = .decimals(0)
    case 2, 4, 39, 40: self = .decimals(2)
    case 9, 10: self = .percent
    case 14...16, 22, 28...31, 51, 53, 54, 58: self = .date(.day)
    case 17, 27, 36, 50, 52, 57: self = .date(.month)
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// - Parameter code: such as `0.00`, `yyyy"年"m"月"` or `[$-804]0%;-0%`.
  init(code: String) {
    let plain = Self.meaning(of: code)
    if plain.contains("%") {
      self = .percent
    } else if plain.contains(where: { "yd".contains($0) }) {
      self = .date(plain.contains("d") ? .day : plain.contains("m") ? .month : .year)
    } else if plain.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if plain.contains("m") {
      self = .date(.month)
    } else if plain.contains("e") {
      // Powers of ten: how many decimals they show says nothing of the figure.
      self = .plain
    } else if let point = plain.firstIndex(of: "."), plain[point...].dropFirst().first == "0" {
      self = .decimals(plain[point...].dropFirst().prefix { $0 == "0" }.count)
    } else if plain.contains("0"), !plain.contains(".") {
      self = .decimals(0)
    } else {
      self = .plain
    }
  }

  /// The part for positive numbers, in small letters, without texts, colours and conditions.
  private static func meaning(of code: String) -> String {
    var result = ""
    var isQuoted = false
    var isBracketed = false
    var skips = false
    for character in code.lowercased() {
      if skips {
        skips = false
        continue
      }
      switch character {
      case "\"" where !isBracketed: isQuoted.toggle()
      case _ where isQuoted: break
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: break
      case "\\", "_", "*": skips = true
      case ";": return result == "general" ? "" : result
      default: result.append(character)
      }
    }
    return result == "general" ? "" : result
  }
}
