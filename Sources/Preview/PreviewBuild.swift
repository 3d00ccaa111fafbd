package import Plan

/// What a build of the site came to.
package struct PreviewBuild: Sendable {
  /// Nil if there is an error, so that the pages stay as they were.
  package let site: PreviewSite?
  /// All of the run, by place.
  package let diagnostics: [Diagnostic]

  package init(site: PreviewSite?, diagnostics: [Diagnostic]) {
    self.site = site
    self.diagnostics = diagnostics
  }
}
