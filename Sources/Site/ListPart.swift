import Language
import Reading

/// Which part of a long list a page has.
struct ListPart: Sendable {
  /// From 1.
  let number: Int
  let count: Int

  static let whole = ListPart(number: 1, count: 1)

  /// The parts of a list, none longer than `length`.
  static func split<Element>(_ list: [Element], into length: Int) -> [([Element], ListPart)] {
    let starts = Array(stride(from: 0, to: list.count, by: length))
    return starts.enumerated().map { place, start in
      (
        Array(list[start..<min(start + length, list.count)]),
        ListPart(number: place + 1, count: starts.count)
      )
    }
  }

  /// The id of the part's page: that of the list and, from the second part on, a number after a sign that no id of an entry can contain.
  func id(of list: String) -> String { number == 1 ? list : "\(list)_\(number)" }

  /// The list's name and, if it has several parts, which of them this is.
  func name(_ name: String, in edition: Edition) -> String {
    guard count > 1 else { return name }
    let format = edition.wording.format
    return "\(name) (\(format.number(Figure(number)))/\(format.number(Figure(count))))"
  }
}
