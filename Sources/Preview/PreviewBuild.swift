package import Reading

/// What a build of the site came to, so far or as a whole.
package struct PreviewBuild: Sendable {
  /// Nil if there is an error, so that the pages stay as they were.
  package let site: PreviewSite?
  /// All so far, by place.
  package let diagnostics: [Diagnostic]
  /// Makes all files and says what they bring to light; nil if that is done.
  package let rest: (@Sendable () async -> PreviewBuild)?

  package init(
    site: PreviewSite?, diagnostics: [Diagnostic], rest: (@Sendable () async -> PreviewBuild)? = nil
  ) {
    self.site = site
    self.diagnostics = diagnostics
    self.rest = rest
  }
}
