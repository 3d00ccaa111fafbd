import Testing

@testable import Preview

@Suite("what a browser asks for")
struct AddressTests {
  @Test(
    "addresses of a site are names between slashes",
    arguments: [
      ("/", "", true), ("/zh/", "zh", true), ("/zh/index.html", "zh/index.html", false),
      ("/%E8%A7%84.txt", "规.txt", false), ("/a%20b%25.txt", "a b%.txt", false), ("/...", "...", false),
    ])
  func names(_ target: String, _ path: String, _ isFolder: Bool) {
    #expect(SiteAddress(target) == .path(path, isFolder: isFolder))
  }

  @Test(
    "nothing that could lead out of the site is an address",
    arguments: [
      "", "x", "http://host/", "/../a", "/a/../../b", "/a/./b", "/%2e%2e/a", "/%2E%2e%2fa", "/a%2Fb", "/a\\b",
      "/a%5cb",
      "/%00", "/a%0Ab", "/%7F", "//etc/passwd", "/a//b", "/%", "/%4", "/%zz", "/%+1", "/%FF",
      "/%C0%AE%C0%AE/", "/..",
    ])
  func refused(_ target: String) {
    #expect(SiteAddress(target) == .refused)
  }

  @Test(
    "a range names bytes from an end or between two of them",
    arguments: [
      ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=2-", .part(2..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=4-99", .part(4..<10)), ("Bytes=1-2", .part(1..<3)),
      ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=5-4", .whole), ("bytes=-", .whole),
      ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=a-b", .whole), ("bytes=+1-2", .whole),
      ("bytes=99999999999999999999-", .whole),
    ])
  func ranges(_ header: String, _ range: ByteRange) {
    #expect(ByteRange(header, of: 10) == range)
  }

  @Test("without a range all of a file is meant, and of an empty one there is no part")
  func wholeAndEmpty() {
    #expect(ByteRange(nil, of: 10) == .whole)
    #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", of: 0) == .unsatisfiable)
  }

  @Test("a file's type is known by its extension, whatever its case")
  func types() {
    #expect(MediaType.of("a.b/c.HTML") == "text/html; charset=utf-8")
    #expect(MediaType.of("media/plan.pdf") == "application/pdf")
    #expect(MediaType.of("a.pdf/LICENSE") == "application/octet-stream")
  }
}
