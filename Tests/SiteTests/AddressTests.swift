import Testing

@testable import Site

@Suite("Addresses")
struct AddressTests {
  @Test(
    "links are relative, so that the site works in any folder",
    arguments: [
      ("zh/index.html", "zh/indicators/a.html", "indicators/a.html"),
      ("zh/indicators/a.html", "zh/indicators/b.html", "b.html"),
      ("zh/indicators/a.html", "en/indicators/a.html", "../../en/indicators/a.html"),
      ("zh/indicators/a.html", "assets/style.css", "../../assets/style.css"),
      ("index.html", "zh/index.html", "zh/index.html"),
    ])
  func relativeLinks(from: String, to: String, href: String) {
    #expect(Address(to).relative(from: Address(from)) == href)
  }

  @Test("an anchor on the same page is only the anchor; Chinese in it is percent-encoded")
  func anchors() {
    let page = Address("zh/directory.html")
    #expect(page.relative(from: page, anchor: "总") == "#%E6%80%BB")
    #expect(page.relative(from: Address("zh/index.html"), anchor: "a-1") == "directory.html#a-1")
  }
}
