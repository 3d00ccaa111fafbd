import Markup
import Testing

@testable import Site

/// What stands in the pages themselves for their first view.
@Suite("The first view")
struct FirstViewTests {
  private static let stylesheet = """
    @layer base, parts;
    /* first */
    @layer base {
      :root { --ink: #000; --paper: #fff; --tint: var(--paper); --unused: 1px }
      a:hover, a > b { color: var(--ink); content: "/* later */ {" }
      /* later */
      i { color: red }
    }
    @layer parts {
      /* first: indicator known */
      @media screen and (min-width: 52rem) { .keys + p { background: var( --tint ) } }
      .logo { background: url("logo.svg") }
      /* first: not root */
      h1 :is(em, i) { margin: 0 }
    }
    /* later */
    u { color: blue }
    """

  private static func rules(_ stylesheet: String, _ kind: String) -> String? {
    FirstView(stylesheet: Array(stylesheet.utf8)).rules(kind: kind)?.element.string
  }

  @Test("has the rules that are marked, and of the custom properties those that they use")
  func rules() {
    let base =
      #"@layer base{:root{--ink:#000;}a:hover,a>b{color:var(--ink);content:"/* later */ {"}}"#
    #expect(Self.rules(Self.stylesheet, "root") == "<style>\(base)</style>")
    #expect(
      Self.rules(Self.stylesheet, "data")
        == "<style>\(base)@layer parts{h1 :is(em,i){margin:0}}</style>")
  }

  @Test("has rules for pages of some kinds, but none that name a picture")
  func kinds() {
    let css = Self.rules(Self.stylesheet, "known")
    #expect(css?.contains("--paper:#fff;--tint:var(--paper)") == true)
    #expect(css?.contains("@media screen and (min-width:52rem){.keys + p{background:var(--tint)}}") == true)
    #expect(css?.contains("logo") == false)
  }

  @Test("is empty without marks")
  func none() {
    let css = "/* first things first */ a { color: red } /* first, then later */ b { color: red }"
    #expect(Self.rules(css, "things") == nil)
    #expect(Self.rules(css, "root") == nil)
    #expect(FirstView(script: Array("run()".utf8)).script == nil)
  }

  @Test("has the marked lines of the script, and allows them by their hash")
  func script() throws {
    let view = FirstView(script: Array("a()\n  /* first */\r\n  b()\r\n  c()\n  /* later */\nd()".utf8))
    let script = try #require(view.script)
    #expect(script.element.string == "<script>b()\nc()</script>")
    #expect(script.source == "'sha256-cxpli8yG3cfNOjAlKjHRKjS0J5KwFz84HfLfZwOCZTU='")
  }
}
