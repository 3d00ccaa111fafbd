import Charts
import TestSupport
import Testing

@Suite("The placement of labels")
struct LabelPlacementTests {
  private let frame = Box(x: 40, y: 10, width: 660, height: 320)

  @Test(
    "no two labels overlap, none covers a mark or is crossed by a line, all are inside, however many there are"
  )
  func properties() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let spots = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Spot(x: .random(in: 40...700, using: &random), y: .random(in: 10...330, using: &random))
      }
      let marks = spots.map { Box(around: $0, 7) }
      let lines = LineSegment.legs(of: spots)
      var placement = LabelPlacement(frame: frame, obstacles: marks, lines: lines)
      for spot in spots {
        let name = String(repeating: "年", count: .random(in: 1...12, using: &random))
        placement.place(
          [[LabelLine(name, size: 13, style: .label)]], at: spot,
          preferring: Side.allCases.randomElement(using: &random) ?? .north)
      }
      let boxes = placement.placed.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(frame.contains(box))
        #expect(!marks.contains(where: box.overlaps))
        #expect(!lines.contains(where: box.crosses))
        #expect(!boxes[(index + 1)...].contains(where: box.overlaps))
        #expect(!placement.placed.compactMap(\.leader).contains { box.padded(-0.1).crosses($0) })
      }
    }
  }

  @Test("takes the side preferred where it is free")
  func preferred() throws {
    for side in Side.allCases {
      var placement = LabelPlacement(frame: frame)
      let line = LabelLine("760", size: 17, style: .value)
      let found = placement.place([[line]], at: Spot(x: 300, y: 150), preferring: side)
      let label = try #require(found)
      #expect(label.side == side)
      #expect(label.leader == nil)
    }
  }

  @Test("a label keeps clear of a rule, but crosses it before it is shortened")
  func rules() throws {
    let rule = LineSegment(Spot(x: 180, y: 10), Spot(x: 180, y: 330))
    let name = LabelLine("2024 preliminary", size: 13, style: .label)
    let figure = LabelLine("31.2%", size: 17, style: .value)
    func placed(in frame: Box) -> PlacedLabel? {
      var placement = LabelPlacement(frame: frame, rules: [rule])
      return placement.place([[name, figure], [figure]], at: Spot(x: 200, y: 150), preferring: .southEast)
    }
    let clear = try #require(placed(in: frame))
    #expect(clear.lines == [name, figure] && !clear.box.crosses(rule))
    let crossing = try #require(placed(in: Box(x: 40, y: 10, width: 170, height: 320)))
    #expect(crossing.lines == [name, figure])
  }

  @Test("takes a shorter form rather than none, and none rather than one outside")
  func forms() {
    var placement = LabelPlacement(frame: Box(x: 0, y: 0, width: 60, height: 40))
    let long = LabelLine("a name that is too long", size: 13, style: .label)
    let short = LabelLine("1", size: 13, style: .label)
    let spot = Spot(x: 30, y: 35)
    let none = placement.place([[long]], at: spot, preferring: .north)
    #expect(none == nil)
    let shorter = placement.place([[long], [short]], at: spot, preferring: .north)
    #expect(shorter?.lines == [short])
  }

  @Test("a line clipped by a box crosses it, one beside it does not")
  func crossing() {
    let box = Box(x: 0, y: 0, width: 10, height: 10)
    #expect(box.crosses(LineSegment(Spot(x: -5, y: 5), Spot(x: 15, y: 6))))
    #expect(box.crosses(LineSegment(Spot(x: 4, y: 4), Spot(x: 5, y: 5))))
    #expect(!box.crosses(LineSegment(Spot(x: -5, y: 12), Spot(x: 15, y: 11))))
    #expect(!box.crosses(LineSegment(Spot(x: -5, y: 4), Spot(x: 4, y: -12))))
  }
}
