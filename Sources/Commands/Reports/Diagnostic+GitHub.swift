import Foundation
import Reading

extension Diagnostic {
  /// A workflow command of GitHub Actions, which shows the message beside the line.
  var gitHubCommand: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let properties = [
      ("file", place.path), ("line", String(place.line)), ("col", String(place.column)), ("title", code),
    ]
    let written = properties.map { "\($0)=\(Self.escaped($1, ["%", "\r", "\n", ":", ","]))" }
    let text = hint.map { "\(message)\n\($0)" } ?? message
    return "::\(command) \(written.joined(separator: ","))::\(Self.escaped(text, ["%", "\r", "\n"]))"
  }

  private static func escaped(_ text: String, _ marks: Set<Unicode.Scalar>) -> String {
    text.unicodeScalars.map { scalar in
      marks.contains(scalar)
        ? "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
        : String(scalar)
    }.joined()
  }
}
