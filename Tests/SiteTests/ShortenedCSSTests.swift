import Testing

@testable import Templates

struct ShortenedCSSTests {
  @Test(arguments: [
    ("a { b: c } /* why */\nd { e: f; }", "a{b:c}d{e:f}"),
    ("/*! (c) A notice */ a { b: c }", "/*! (c) A notice */ a{b:c}"),
    (#"a::before { content: "/*  b */" } /* c */"#, #"a::before{content:"/*  b */"}"#),
    (#"a::before { content: "\"/*" } /* c */"#, #"a::before{content:"\"/*"}"#),
    ("a { b: c } /* open", "a{b:c}"),
    ("a { b: c } /**/ /***/ /", "a{b:c}/"),
    ("a { b: '/*' } /* 中 */", "a{b:'/*'}"),
    ("a > b :is( c, d ):hover { e: -1px calc( 1px + 2px ) }", "a>b :is(c,d):hover{e:-1px calc(1px + 2px)}"),
    (
      "@media screen and (min-width: 1px) {\n\ta + b { c: var( --d ) }\n}",
      "@media screen and (min-width:1px){a + b{c:var(--d)}}"
    ),
  ])
  func removesWhatIsForDesigners(css: String, published: String) {
    #expect(String(decoding: ShortenedCSS(Array(css.utf8)).bytes, as: UTF8.self) == published)
  }
}
