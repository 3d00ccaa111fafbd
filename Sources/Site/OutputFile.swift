/// A file of the finished site.
package struct OutputFile: Sendable {
  /// Below the output folder.
  package let path: String
  package let content: Content

  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file on disk that is passed through.
    case copy(of: String)
  }

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
