import Testing

@testable import Templates

struct StylesheetCommentsTests {
  @Test(arguments: [
    ("a { b: c } /* why */\nd { e: f }", "a { b: c } \nd { e: f }"),
    ("/*! (c) A notice */ a { b: c }", "/*! (c) A notice */ a { b: c }"),
    (#"a::before { content: "/* b */" } /* c */"#, #"a::before { content: "/* b */" } "#),
    (#"a::before { content: "\"/*" } /* c */"#, #"a::before { content: "\"/*" } "#),
    ("a { b: c } /* open", "a { b: c } "),
    ("a { b: c } /**/ /***/ /", "a { b: c }   /"),
    ("a { b: '/*' } /* 中 */", "a { b: '/*' } "),
  ])
  func removesWhatIsForDesigners(css: String, published: String) {
    #expect(String(decoding: StylesheetComments.removed(from: Array(css.utf8)), as: UTF8.self) == published)
  }
}
