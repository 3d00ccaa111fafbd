private import Text

/// Something that an editor should know about the content, or a designer about the templates.
///
/// Messages are specific and end with the remedy: what is wrong, what is allowed, how to mend it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: Int, Sendable, Comparable {
    /// Worth knowing, with nothing to mend; never stops a run.
    case note
    case warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  package var severity: Severity
  /// Its kind, which stays the same when the message is worded anew: what `milepost explain` takes.
  package let code: String
  package var place: SourcePlace
  /// What is wrong, in one sentence without a full stop, names in quotes.
  package var message: String
  /// What is allowed and how to mend it.
  package var hint: String?

  package init(
    _ severity: Severity, _ code: Code, at place: SourcePlace, _ message: String, hint: String? = nil
  ) {
    self.init(severity, code: code.rawValue, at: place, message, hint: hint)
  }

  /// - Parameter code: a code that is not one of ``Code``, such as one of a text's own checks.
  package init(
    _ severity: Severity, code: String, at place: SourcePlace, _ message: String, hint: String?
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message [code]`. What the content holds cannot steer a terminal with it.
  package var headline: String {
    let path = place.path.withControlsShown
    return "\(path):\(place.line):\(place.column): \(severity): \(message.withControlsShown) [\(code)]"
  }

  /// The hint as a line below the message.
  package var remedyLine: String? { hint.map { "  " + $0.withControlsShown } }

  package var description: String { [headline, remedyLine].compactMap(\.self).joined(separator: "\n") }
}
