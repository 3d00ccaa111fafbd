import Reading
import Testing

@testable import Site
@testable import Templates

@Suite("Markup of templates")
struct TemplateMarkupTests {
  private func told(_ text: String) -> [String] {
    TemplateMarkup.slips(in: text, path: "a.mustache").map {
      "\($0.place.line):\($0.place.column) \($0.code)"
    }
  }

  @Test(
    "elements are closed where they were opened, or by another section of the same name",
    arguments: [
      "<p>a<br><img src=\"x\"></p>", "{{#a}}<b>{{/a}}x{{#a}}</b>{{/a}}", "<!-- <div> -->{{! <div> }}",
      "<a href=\"{{x}}\"{{#y}} lang=\"{{y}}\"{{/y}}>a</a>", "<svg><path d=\"M0\"/></svg>",
      "{{<layout}}{{$main}}<p>a > b</p>{{/main}}{{/layout}}",
      "<script type=\"application/json\">\"a<b\"</script>",
      "<p title=\"a > {{b}}\">x</p>", "{{#a}}<i id=\"x\"></i>{{/a}}{{^a}}<i id=\"x\"></i>{{/a}}",
      "{{=<% %>=}}<div>", "<div>{{#a}}<div class=\"x\">{{/a}}{{^a}}<div>{{/a}}y</div></div>",
    ])
  func sound(_ text: String) {
    #expect(told(text) == [])
  }

  @Test func `the program's own templates have none`() {
    for name in BuiltInFiles.templates.paths(below: "") where name.hasSuffix(".mustache") {
      #expect(told(String(decoding: BuiltInFiles.templates[name] ?? [], as: UTF8.self)) == [], "\(name)")
    }
  }

  @Test func `what is left open or closed twice is told at its tag`() {
    #expect(told("<p>\n <div>\n</p>") == ["2:2 unclosed-element"])
    #expect(told("<p></p></p>") == ["1:8 unclosed-element"])
    #expect(told("{{#a}}<b>{{/a}}") == ["1:7 unclosed-element"])
    #expect(told("{{$main}}<b>{{/main}}</b>") == ["1:10 unclosed-element", "1:22 unclosed-element"])
    #expect(told("<p id=\"x\">{{#a}}<b id=\"x\"></b>{{/a}}</p>") == ["1:24 repeated-id"])
  }

  @Test(
    "what the pages' policy forbids is told at its tag, and what it allows is not",
    arguments: [
      ("<style>a{}</style>", true), ("<script>a()</script>", true),
      ("<script src=\"https://a.example/b.js\"></script>", true),
      ("<script src=\"{{base}}assets/b.js\" defer></script>", false),
      ("<script type=\"application/ld+json\">{}</script>", false),
      ("<link rel=\"stylesheet\" href=\"//a.example/b.css\">", true),
      ("<link rel=\"canonical\" href=\"https://a.example/b\">", false),
      ("<link rel=\"stylesheet\" href=\"{{stylesheet}}\">", false),
      ("<p onclick=\"a()\">x</p>", true), ("<p style=\"color:red\">x</p>", true),
      ("<p data-style=\"a\" title=\"one = two\">x</p>", false),
      ("<iframe src=\"https://a.example/\"></iframe>", true), ("<!-- <style></style> -->", false),
    ])
  func blocked(_ template: String, _ isBlocked: Bool) {
    #expect(told(template) == (isBlocked ? ["1:1 blocked-by-policy"] : []))
  }

  @Test func `links from the root of the site lead to files that it has`() {
    let links =
      SiteLink.inTemplate(
        "<a href=\"{{base}}en/index.html#top\">\n<img src=\"{{{base}}}assets/logo%20a.svg\"><a href=\"{{base}}en/\">",
        path: "t.mustache")
      + SiteLink.inStylesheet(
        "a { b: url(\"x.png\"), url(../media/y.png), url(data:z), url(#q) }", path: "s.css")
    let paths = ["en/index.html", "assets/logo a.svg", "media/y.png"]
    let told = SiteLinkCheck.check(links, paths).map {
      "\($0.place.path):\($0.place.line):\($0.place.column)"
    }
    #expect(told == ["s.css:1:13"])
    #expect(SiteLinkCheck.check(links, []).count == 5)
    // The front page's address is whole.
    let home = SiteLink.inTemplate("<a href=\"{{home}}#top\"><a href=\"{{home}}about.html\">", path: "t")
    #expect(SiteLinkCheck.check(home, paths).map(\.place.column) == [41])
  }

  @Test func `no links are those in comments, and what follows them stays at its place`() {
    let links =
      SiteLink.inTemplate("{{! 旧:\n<a href=\"x\"> }}<a href=\"{{base}}a.html\">", path: "t.mustache")
      + SiteLink.inStylesheet("/* 旧\n url(old.png) */ a { b: url(\"a/*b.png\") }", path: "s.css")
    #expect(links.map(\.path) == ["a.html", "assets/a/*b.png"])
    #expect(links.map { "\($0.place.line):\($0.place.column)" } == ["2:33", "2:30"])
  }

  @Test func `a layout without the place of a block is told once, a misspelt block where it is`() {
    func told(_ layout: String, _ page: String) -> [String] {
      let files = [
        "layout": ("layout.mustache", layout), "p": ("p.mustache", page), "q": ("q.mustache", page),
      ]
      let pages = ["p": TemplatePage(frames: []), "q": TemplatePage(frames: [])]
      return TemplateLibrary.compile(files.mapValues { (path: $0.0, text: $0.1) }, pages: pages).1.map {
        "\($0.place.path): \($0.message)"
      }
    }
    let page = "{{<layout}}{{$main}}x{{/main}}{{/layout}}"
    #expect(told("{{$main}}{{/main}}", page) == [])
    #expect(
      told("y", page) == ["layout.mustache: there is no {{$main}} here, so what pages put there is not shown"]
    )
    #expect(told("{{$man}}{{/man}}", page).first == "p.mustache: \"layout\" has no block {{$main}}")
  }
}
