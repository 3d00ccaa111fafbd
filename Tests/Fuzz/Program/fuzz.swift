import FuzzHarnesses
import Foundation

/// What libFuzzer calls with each input; `MILEPOST_HARNESS` names the reader, so that one program serves all of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  harness.run([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let harness: Harness = {
  let name = ProcessInfo.processInfo.environment["MILEPOST_HARNESS"] ?? ""
  guard let harness = Harness(rawValue: name) else {
    fatalError("MILEPOST_HARNESS names one of: \(Harness.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return harness
}()
