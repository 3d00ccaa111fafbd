import Testing

@testable import Templates

@Suite("The styles of a chart that stands alone")
struct ChartStyleTests {
  private static let stylesheet = """
    @layer tokens, charts; /* { */
    @layer tokens {
      :root { --paper: #fff; --obs: #0b5c9c }
      :root[data-theme="dark"] { --paper: #000; }
    }
    @layer charts {
      .fig { color: red }
      .ch .paper { fill: var(--paper) }
      .ch .ob { stroke: var(--obs); fill: none }
      .ch-n { display: none }
      @container (max-width: 599px) { .ch-w { display: none } }
      .ch .tk { font-size: 13px }
    }
    """

  @Test(
    "are those of the stylesheet with plain colours, the dark ones in a query, and nothing that the page alone needs"
  )
  func derived() throws {
    let style = try #require(ChartStyle(stylesheet: Self.stylesheet))
    #expect(
      style.css == """
        .ch .paper{fill:#fff}.ch .ob{stroke:#0b5c9c;fill:none}.ch .tk{font-size:13px}\
        @media (prefers-color-scheme:dark){.ch .paper{fill:#000}.ch .ob{stroke:#0b5c9c;fill:none}}
        """)
  }

  @Test("are missing where the stylesheet has no such layers")
  func missing() {
    #expect(ChartStyle(stylesheet: ".ch { fill: red }") == nil)
  }
}
