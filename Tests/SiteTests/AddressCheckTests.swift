import Reading
import Testing

@testable import Site

@Suite("Addresses of files")
struct AddressCheckTests {
  @Test("two files that differ in capitals alone are told at the second of them")
  func capitals() {
    let found = AddressCheck.check(["media/a/Map.png", "en/index.html", "media/a/map.png"], content: "plan")
    #expect(found.map(\.place.path) == ["plan/media/a/map.png"])
    #expect(found.first?.message.contains("\"media/a/Map.png\"") == true)
    #expect(
      AddressCheck.check(["en/index.html", "en/index.html"], content: "plan").map(\.place.path) == ["plan"])
  }
}
