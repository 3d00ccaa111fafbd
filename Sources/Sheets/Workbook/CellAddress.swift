/// A cell of a sheet; both numbers from 0.
struct CellAddress: Sendable, Hashable {
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C12`.
  ///
  /// - Returns: nil for anything else, and for a cell beyond what a sheet can have.
  init?(_ text: UnsafePointer<CChar>) {
    var text = text
    var column = 0
    var row = 0
    var hasDigit = false
    while case let byte = UInt8(bitPattern: text.pointee), byte != 0 {
      text += 1
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigit: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigit: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column: A, Z, AA.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  var description: String { Self.letters(column) + String(row + 1) }
}
