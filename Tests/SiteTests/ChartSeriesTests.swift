import Plan
import Reading
import Testing

@testable import Site

@Suite("The stretches of a chart")
struct ChartSeriesTests {
  private static func figures(_ years: [Int], _ series: String) -> [Observation] {
    let place = SourcePlace(path: "figures.csv")
    return years.map {
      Observation(
        indicator: Located("output", at: place), year: $0, value: Figure($0), series: series, place: place)
    }
  }

  @Test("a break lies between two years, also where some are missing", arguments: [2021, 2022, 2023])
  func breaks(last: Int) {
    let series = ChartSeries(
      Self.figures([2019, 2020], "old") + Self.figures([last + 1, last + 2], "new"))
    #expect(series.breaks == [Double(last) + 0.5])
    #expect(series.stretches.count == 2)
  }
}
