/// A file of the finished site.
package struct OutputFile: Sendable {
  /// Below the output folder.
  package let path: String
  package let content: Content

  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file on the disk that is published as it is.
    case copy(of: String)
  }

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
