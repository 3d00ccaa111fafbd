import Foundation
import TestSupport
import Testing

/// What readers linked to, saved and cited stays where it was. The list was taken from the published site; addresses are added to it
/// and never removed. Stylesheets, scripts and the files of the search index are not in it, since only the site's own pages use them.
@Suite("Addresses that were published")
struct AddressesTests {
  private static let addresses = Result {
    try String(contentsOfFile: Repository.path("Tests/Fixtures/addresses/wuhan.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test("each still answers, as a page or file of its own or by leading to one")
  func stillAnswer() throws {
    let addresses = try Self.addresses.get()
    #expect(addresses.count > 500)
    let lost = addresses.filter { Self.destination(of: $0) == nil }
    #expect(lost.isEmpty, "\(lost.count) addresses: \(lost.joined(separator: ", "))")
  }

  @Test("the list names each once, in order, so that additions are easy to see")
  func sorted() throws {
    let addresses = try Self.addresses.get()
    #expect(addresses == Set(addresses).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Where a reader of an address ends; nil where nothing is, and where it leads in a circle.
  private static func destination(of address: String) -> String? {
    var address = address
    for _ in 0..<3 {
      guard let text = try? ShippedSite.text(address), !text.isEmpty else { return nil }
      guard address.hasSuffix(".html"), let next = leadsOn(text, from: address) else { return address }
      address = next
    }
    return nil
  }

  /// The address that a page sends its readers on to.
  private static func leadsOn(_ page: String, from address: String) -> String? {
    guard let target = page.firstMatch(of: #/<meta http-equiv="refresh" content="0; ?url=([^"#]*)/#) else {
      return nil
    }
    let base = URL(filePath: "/" + address)
    return URL(string: String(target.1), relativeTo: base).map { String($0.path.dropFirst()) }
  }
}
