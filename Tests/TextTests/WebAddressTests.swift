import Testing
import Text

@Suite("Addresses on the web")
struct WebAddressTests {
  @Test(
    "what leads somewhere is taken as it is written, with its scheme in lower case",
    arguments: [
      ("https://example.org", "https://example.org"), ("HTTP://Example.org/A", "http://Example.org/A"),
      ("https://example.org:8080/a?b=c&d=[e]#f", "https://example.org:8080/a?b=c&d=[e]#f"),
      ("http://[::1]/", "http://[::1]/"), ("http://[2001:db8::7]:80/x", "http://[2001:db8::7]:80/x"),
      ("https://武汉.中国/规划/a%20b", "https://武汉.中国/规划/a%20b"), ("https://127.0.0.1/", "https://127.0.0.1/"),
      ("https://example.org./", "https://example.org./"),
      ("https://a_b.example/~c/@d", "https://a_b.example/~c/@d"),
    ])
  func taken(_ written: String, _ text: String) throws {
    #expect(try WebAddress(written).text == text)
  }

  @Test(
    "what leads nowhere or tells a password is refused with a remedy",
    arguments: [
      ("licence.txt", "such as"), ("ftp://example.org/", "such as"), ("javascript:alert(1)", "such as"),
      ("https:example.org", "such as"), ("https://", "the host is missing"),
      ("https:///a", "the host is missing"),
      ("https://x y/", "write %20 for a space"), ("https://example.org/a b", "write %20"),
      ("https://example.org/\u{202E}", "U+202E"), ("https://example.org/\u{0}", "U+0000"),
      ("https://example.org/<b>", "write %3C"), ("https://example.org\\@evil.example/", "write %5C"),
      ("http://[::1", "cannot be the name of a host"), ("http://[::g]/", "cannot be the name of a host"),
      ("http://[::1]x/", "a colon and a port"), ("https://a]b/", "cannot be the name of a host"),
      ("https://user:pw@host.example/", "the name and the password"),
      ("https://gov.cn@evil.example/", "everybody"),
      ("https://example.org:0/", "1 to 65535"), ("https://example.org:65536/", "1 to 65535"),
      ("https://example.org:+8/", "1 to 65535"), ("https://example.org:x/", "1 to 65535"),
      ("https://a..b/", "cannot be the name"), ("https://-a.example/", "cannot be the name"),
      ("https://x%20y/", "cannot be the name"), ("https://example.org/50%", "%25"),
      ("https://example.org/%g0", "%25"),
    ])
  func refused(_ written: String, _ hint: String) throws {
    let mistake = try #require(throws: WebAddress.Mistake.self) { try WebAddress(written) }
    #expect(mistake.hint.contains(hint), "\(mistake.hint)")
  }
}
