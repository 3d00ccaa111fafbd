import Charts
import TestSupport
import Testing

@Suite("A value axis")
struct ValueAxisTests {
  private func axis(_ values: [Double], limits: ClosedRange<Double>? = nil, mayCrop: Bool = true)
    -> ValueAxis?
  {
    ValueAxis(of: values, counts: [5, 4, 6, 3], limits: limits, mayCrop: mayCrop)
  }

  @Test("starts at zero where that does not flatten the data")
  func zero() {
    #expect(axis([14.5, 20, 25])?.low == 0)
    #expect(axis([2.5, 9.5])?.low == 0)
    #expect(axis([96.8, 99.3], mayCrop: false)?.low == 0)
    #expect(axis([7, 7])?.low == 0)
    #expect(axis([-7])?.high == 0)
    #expect(axis([0])?.high == 1)
  }

  @Test("is cropped at a tick, with a quarter of its height free below the lowest value")
  func cropped() throws {
    let axis = try #require(self.axis([96.8, 99.3], limits: 0...100))
    #expect(axis.isCropped)
    #expect(axis.ticks.first?.value == axis.low)
    #expect(axis.high <= 100)
    #expect((96.8 - axis.low) / (axis.high - axis.low) >= 0.25)
  }

  @Test("has no tick beyond the limits of the unit unless a value lies there")
  func limits() {
    #expect(axis([3, 100], limits: 0...100)?.high == 100)
    #expect(axis([3, 120], limits: 0...100)?.high == 120)
    #expect(axis([], limits: 0...100) == nil)
  }

  @Test("has four to seven ticks and encloses all values, from 1e-6 to 1e12 and below zero")
  func properties() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let size = Tick(mantissa: 1, exponent: Int.random(in: -6...12, using: &random)).value
      let values = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Double.random(in: -0.5...1, using: &random) * size
      }
      guard let axis = axis(values) else {
        Issue.record("no axis for \(values)")
        continue
      }
      #expect((4...7).contains(axis.ticks.count), "\(values)")
      #expect(values.allSatisfy { (axis.low...axis.high).contains($0) })
    }
  }
}
