/// Where the preview listens.
package struct PreviewHost: Sendable, CustomStringConvertible {
  /// Where no other computer gets to.
  package static let thisComputer = PreviewHost(number: "127.0.0.1")

  let number: String

  private init(number: String) {
    self.number = number
  }

  /// - Parameter text: a number of either family, such as 127.0.0.1, 0.0.0.0 or ::1; "localhost" stands for the first.
  package init?(_ text: String) {
    number = text == "localhost" ? Self.thisComputer.number : text
    guard HTTPListener.isAddress(number) else { return nil }
  }

  /// Whether other computers cannot get there.
  package var isLocal: Bool { number.hasPrefix("127.") || number == "::1" }

  /// As addresses have it.
  package var description: String { number.contains(":") ? "[\(number)]" : number }
}
