import Foundation
import FuzzHarnesses

/// libFuzzer's entry for programs that have a `main` of their own, as SwiftPM's do.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ takeInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

// One program serves all readers.
private let harness = Harness(
  rawValue: ProcessInfo.processInfo.environment["MILEPOST_HARNESS"] ?? "")
guard harness != nil else {
  fatalError("MILEPOST_HARNESS names one of: \(Harness.allCases.map(\.rawValue).joined(separator: ", "))")
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { start, count in
    harness?.run([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
  })
