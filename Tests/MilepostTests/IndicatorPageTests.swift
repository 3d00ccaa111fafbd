import Foundation
import Testing

@Suite("Indicator pages of the shipped plan")
struct IndicatorPageTests {
  @Test(
    "the yearly change that the plan implies is a rate where the path grows by one, or else a difference",
    arguments: [
      // 3943 → 7600 → 10000; 1.4% → 2% → 3%; 0.9 → 1.3 → 1.8
      ("en/indicators/industrial-value-added", "+11.6% 2014–2020; +5.6% in 2020–2025"),
      ("en/indicators/rd-intensity", "+0.1 percentage points 2014–2020; +0.2 percentage points in 2020–2025"),
      ("zh/indicators/rd-intensity", "+0.1个百分点 2014—2020年；2020—2025年为+0.2个百分点"),
      (
        "en/indicators/digital-design-tools",
        "+3 percentage points 2014–2020; +1 percentage point in 2020–2025"
      ),
      (
        "en/indicators/invention-patents",
        "+0.067 patents per 100 million yuan 2014–2020; +0.1 patents per 100 million yuan in 2020–2025"
      ),
    ])
  func impliedChange(page: String, words: String) throws {
    let keys = try ShippedSite.page(page).parts(from: "<dl class=\"keys\">", to: "</dl>")
    #expect(keys.first?.text.contains(words) == true, "\(keys.first?.text ?? "")")
  }

  @Test(
    "many sources under a chart fold into one line, few stand open, and each is linked",
    arguments: ["zh", "en"])
  func sources(language: String) throws {
    let page = try ShippedSite.page("\(language)/indicators/industrial-value-added")
    var folded = 0
    for figure in page.parts(from: "<figure class=\"fig\"", to: "</figure>") {
      let links = figure.html.components(separatedBy: "sources.html#source-").count - 1
      let details = figure.parts(from: "<details class=\"f\">", to: "</details>")
      #expect(links > 0 && details.isEmpty == (links <= 2))
      for list in details {
        folded += 1
        #expect(list.listItems.count == links)
        #expect(list.parts(from: "<summary>", to: "</summary>").first?.text.contains("\(links)") == true)
      }
    }
    #expect(folded >= 4)
  }
}
