package import Publishing
package import Reading
import Text

/// The last lines of a run.
package enum Summary {
  package static func published(
    _ pages: Int, _ report: Publication.Report, warnings: Int, notes: Int, in time: Duration,
    output: String
  ) -> String {
    let seconds = Figure(digits: Int128((time / .milliseconds(10)).rounded()), decimals: 2)
    var lines = [
      report.isUnchanged
        ? "Nothing has changed: \(output)/ is as it was (\(count(pages, "page")) in \(seconds) s)."
        : "\(count(pages, "page")) in \(seconds) s: \(count(report.written, "file")) written, "
          + "\(report.unchanged) unchanged, \(report.removed) removed"
    ]
    if warnings > 0 { lines.append("\(count(warnings, "warning")), listed above") }
    if notes > 0 { lines.append("\(count(notes, "note")); --notes lists them") }
    guard !report.isUnchanged else { return lines.joined(separator: "\n") }
    lines.append("The site is in \(output)/; open \(output)/index.html or put the folder on any web host.")
    return lines.joined(separator: "\n")
  }

  package static func checked(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.isEmpty ? "No problems found." : counts(diagnostics) + ", listed above"
  }

  /// Nil if there are none.
  package static func drafts(_ count: Int) -> String? {
    count == 0
      ? nil : count == 1 ? "1 draft, which is not published" : "\(count) drafts, which are not published"
  }

  /// What others put into the folder of the site, and what was done with it; nil if there is nothing.
  package static func others(_ names: [String], _ done: String, _ output: String) -> String? {
    guard !names.isEmpty else { return nil }
    let more = names.count > 10 ? " and \(names.count - 10) more" : ""
    let named = names.prefix(10).map(\.withControlsShown).joined(separator: ", ")
    return "\(done) \(output)/, which Milepost did not write: \(named)\(more)"
  }

  package static func failed(_ diagnostics: [Diagnostic], output: String) -> String {
    "\(counts(diagnostics)): nothing was published, \(output)/ is as it was."
  }

  /// For a build for the preview that failed.
  package static func kept(_ diagnostics: [Diagnostic]) -> String {
    "\(counts(diagnostics)), listed above: the pages are as they were."
  }

  private static func counts(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [
      errors > 0 ? count(errors, "error") : nil, warnings > 0 ? count(warnings, "warning") : nil,
    ].compactMap(\.self).joined(separator: " and ")
  }

  /// A number with what it counts: 1 file, 2 files.
  package static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }
}
