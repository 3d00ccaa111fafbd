/// Files from which hosts learn the headers for what a page cannot say about itself: who may show it in a frame, that the type of a file
/// must not be guessed, how little links reveal about where they were followed, and which files browsers may keep for good.
///
/// Hosts that read none of them still serve the site, without these headers.
struct HostFiles {
  /// Folders of pages, from the site's root and with a trailing slash, that nobody may frame; "" is the root itself.
  let ownFolders: [String]
  /// Folders of pages that are made to be framed by others.
  let framedFolders: [String]
  /// Files with a hash of their content in their names, directly in `assets/`: what is at such an address never changes.
  let lasting: [Address]

  private static let ofAll = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")]
  /// The second is for browsers that do not know the first.
  private static let ofOwnPages = [
    ("Content-Security-Policy", "frame-ancestors 'none'"), ("X-Frame-Options", "DENY"),
  ]
  private static let ofLasting = ("Cache-Control", "public, max-age=31536000, immutable")

  var files: [OutputFile] {
    [("_headers", staticHosts), (".htaccess", apache), ("headers.nginx.conf", nginx)].map { path, lines in
      OutputFile(path: path, content: .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)))
    }
  }

  /// For Netlify and Cloudflare Pages. Rules that match are combined, and none removes a header on both hosts, so each folder has its own;
  /// `:page` means a name without a slash.
  private var staticHosts: [String] {
    func rule(_ path: String, _ headers: [(String, String)]) -> [String] {
      ["/" + path] + headers.map { "  \($0): \($1)" }
    }
    return ["# For Netlify and Cloudflare Pages, which read this file at the root of a site."]
      + rule("*", Self.ofAll)
      + ownFolders.flatMap { folder in
        // The address of the folder itself shows its index.html.
        rule(folder, Self.ofOwnPages) + rule(folder + ":page", Self.ofOwnPages)
      } + lasting.flatMap { rule($0.path, [Self.ofLasting]) }
  }

  private var apache: [String] {
    let condition = framed.map { " \"expr=%{REQUEST_URI} !~ m#\($0)#\"" } ?? ""
    let cache =
      lasting.isEmpty
      ? []
      : [
        "  <FilesMatch \"^(\(namesOfLasting))$\">",
        "    Header set \(Self.ofLasting.0) \"\(Self.ofLasting.1)\"", "  </FilesMatch>",
      ]
    return ["# For Apache, in folders whose AllowOverride has FileInfo.", "<IfModule mod_headers.c>"]
      + Self.ofAll.map { "  Header always set \($0) \"\($1)\"" }
      + Self.ofOwnPages.map { "  Header always set \($0) \"\($1)\"\(condition)" } + cache + ["</IfModule>"]
  }

  private var nginx: [String] {
    let heading = ["# For nginx: include this file in the server block, or in the location, of the site."]
    let all = Self.ofAll.map { "add_header \($0) \"\($1)\" always;" } + nginxCache
    guard let framed else {
      return heading + all + Self.ofOwnPages.map { "add_header \($0) \"\($1)\" always;" }
    }
    let names = Self.ofOwnPages.indices.map { "$milepost_frames_\($0)" }
    return heading + all
      + zip(names, Self.ofOwnPages).map { "set \($0) \"\($1.1)\";" }
      + ["if ($uri ~ \"\(framed)\") {"] + names.map { "  set \($0) \"\";" } + ["}"]
      + zip(names, Self.ofOwnPages).map { "add_header \($1.0) \($0) always;" }
  }

  /// A header without a value is not sent.
  private var nginxCache: [String] {
    guard !lasting.isEmpty else { return [] }
    return [
      "set $milepost_cache \"\";", "if ($uri ~ \"/assets/(\(namesOfLasting))$\") {",
      "  set $milepost_cache \"\(Self.ofLasting.1)\";", "}",
      "add_header \(Self.ofLasting.0) $milepost_cache;",
    ]
  }

  /// As a pattern; they contain only letters, digits and points.
  private var namesOfLasting: String {
    lasting.map { $0.path.dropFirst("assets/".count).replacing(".", with: "\\.") }.joined(separator: "|")
  }

  /// The addresses of pages for frames, wherever the site is on its host; nil if there are none. The names of folders contain only letters
  /// without a special meaning in such a pattern.
  private var framed: String? {
    framedFolders.isEmpty ? nil : "/(\(framedFolders.joined(separator: "|")))[^/]*$"
  }
}

extension HostFiles {
  init(_ published: PublishedPages, lasting: [Address]) {
    func folders(framed: Bool) -> [String] {
      let pages = published.entries.filter { $0.page.route.isForFrames == framed }
      return Set(
        pages.flatMap { entry in
          entry.languages.map { language in
            let path = entry.page.address(in: language).path
            return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
          }
        }
      ).sorted()
    }
    self.init(
      ownFolders: [""] + folders(framed: false), framedFolders: folders(framed: true), lasting: lasting)
  }
}
