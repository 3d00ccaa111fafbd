private import Text

/// Something that an editor should know about the content or a designer about the templates.
///
/// Messages are rules, specific first, with the remedy: what is wrong, what is allowed, how to mend it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: Int, Sendable, Comparable {
    /// Worth knowing and nothing to mend: never stops a run.
    case note
    case warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  package var severity: Severity
  package var place: SourcePlace
  /// What is wrong, in one sentence without a full stop, names in quotes.
  package var message: String
  /// What is allowed and how to mend it.
  package var hint: String?

  package init(_ severity: Severity, at place: SourcePlace, _ message: String, hint: String? = nil) {
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message`, with the hint on a line of its own. What the content holds cannot steer a terminal with it.
  package var description: String {
    let path = place.path.withControlsShown
    let head = "\(path):\(place.line):\(place.column): \(severity): \(message.withControlsShown)"
    guard let hint else { return head }
    return head + "\n  " + hint.withControlsShown
  }
}
