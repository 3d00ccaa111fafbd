import Reading
import Testing

@testable import Plan
@testable import Site

@Suite("Files for hosts")
struct HostFilesTests {
  private func text(_ path: String, framed: [String] = [], lasting: [String] = []) -> String {
    let files = HostFiles(
      ownFolders: ["", "fr/", "fr/indicators/"], framedFolders: framed, lasting: lasting.map { Address($0) }
    ).files
    guard case .bytes(let bytes) = files.first(where: { $0.path == path })?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("each folder of own pages denies frames, by its own rule")
  func staticHosts() {
    let deny = "  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
    let text = text("_headers", framed: ["fr/embed/"])
    for path in ["/", "/:page", "/fr/", "/fr/:page", "/fr/indicators/", "/fr/indicators/:page"] {
      #expect(text.contains("\n\(path)\n\(deny)"), "\(path)")
    }
    #expect(text.contains("\n/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n/"))
    #expect(!text.contains("embed"))
  }

  @Test("without pages for frames Apache and nginx send the same headers with all pages")
  func alike() {
    #expect(text(".htaccess").contains("set X-Frame-Options \"DENY\"\n"))
    #expect(text("headers.nginx.conf").contains("add_header X-Frame-Options \"DENY\" always;\n"))
    #expect(!text("headers.nginx.conf").contains("$"))
  }

  @Test("what has the hash of its content in its name may be kept for good, and nothing else")
  func lasting() {
    let lasting = ["assets/style.1a2.css", "assets/site.3b4.js"]
    let cache = "public, max-age=31536000, immutable"
    #expect(
      text("_headers", lasting: lasting).hasSuffix(
        "\n/assets/style.1a2.css\n  Cache-Control: \(cache)\n/assets/site.3b4.js\n  Cache-Control: \(cache)\n"
      ))
    #expect(
      text(".htaccess", lasting: lasting).hasSuffix(
        """
          <FilesMatch "^(style\\.1a2\\.css|site\\.3b4\\.js)$">
            Header set Cache-Control "\(cache)"
          </FilesMatch>
        </IfModule>

        """))
    #expect(
      text("headers.nginx.conf", lasting: lasting).contains(
        """
        set $milepost_cache "";
        if ($uri ~ "/assets/(style\\.1a2\\.css|site\\.3b4\\.js)$") {
          set $milepost_cache "\(cache)";
        }
        add_header Cache-Control $milepost_cache;
        """))
    #expect(!text("_headers").contains("Cache-Control"))
  }

  @Test("pages for frames are left out by their address")
  func framed() {
    let folders = ["ar/embed/", "fr/embed/"]
    let pattern = "/(ar/embed/|fr/embed/)[^/]*$"
    #expect(
      text(".htaccess", framed: folders).contains(
        "set X-Frame-Options \"DENY\" \"expr=%{REQUEST_URI} !~ m#\(pattern)#\"\n"))
    #expect(
      text("headers.nginx.conf", framed: folders).contains(
        """
        set $milepost_frames_0 "frame-ancestors 'none'";
        set $milepost_frames_1 "DENY";
        if ($uri ~ "\(pattern)") {
          set $milepost_frames_0 "";
          set $milepost_frames_1 "";
        }
        add_header Content-Security-Policy $milepost_frames_0 always;
        add_header X-Frame-Options $milepost_frames_1 always;
        """))
  }
}

@Suite("Policy of pages")
struct ContentPolicyTests {
  @Test("only hosts that the plan names may show pictures, and only the search has a form")
  func sources() {
    var site = Site(
      title: .init([:]), description: .init([:]), publisher: .init([:]), languages: [], defaultLanguage: "fr")
    #expect(ContentPolicy(site, FirstView(), kind: "").text.contains("; img-src 'self';"))
    #expect(ContentPolicy(site, FirstView(), kind: "").text.hasSuffix("form-action 'self'"))
    site.picturesFrom = ["https://pictures.example"]
    site.outputs.turnOff(.search)
    #expect(
      ContentPolicy(site, FirstView(), kind: "").text.contains("; img-src 'self' https://pictures.example;"))
    #expect(ContentPolicy(site, FirstView(), kind: "").text.hasSuffix("form-action 'none'"))
  }
}
