import Foundation
import FuzzHarnesses
import TestSupport
import Testing

/// The short form of `make fuzz`: what fuzzing has gathered, and changes of it at random, without coverage to guide them.
@Suite("Readers of any bytes")
struct HarnessTests {
  @Test(arguments: Harness.allCases)
  func `takes what is in its corpus`(_ harness: Harness) throws {
    let inputs = try Self.corpus(harness)
    #expect(!inputs.isEmpty)
    for input in inputs { harness.run(input) }
  }

  @Test(arguments: Harness.allCases)
  func `takes changes of it`(_ harness: Harness) throws {
    let inputs = try Self.corpus(harness)
    var random = SeededGenerator(seed: 20_161_125)
    for _ in 0..<10_000 {
      harness.run(Self.changed(inputs[Int.random(in: inputs.indices, using: &random)], inputs, &random))
    }
  }

  private static func corpus(_ harness: Harness) throws -> [[UInt8]] {
    let folder = Repository.root.appending(path: "Tests/Fuzz/corpus/\(harness.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
  }

  /// One to four steps: a byte changed, a piece dropped, doubled, or taken from another input.
  private static func changed(_ input: [UInt8], _ others: [[UInt8]], _ random: inout SeededGenerator)
    -> [UInt8]
  {
    var bytes = input
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default:
        let other = others[Int.random(in: others.indices, using: &random)]
        let start = Int.random(in: 0...other.count, using: &random)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 16)], at: place)
      }
    }
    return bytes
  }
}
