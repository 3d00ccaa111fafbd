/// A file that is passed through.
package struct MediaFile: Sendable, Hashable {
  /// Below `media/`.
  package var path: String
  /// Where its bytes are on disk.
  package var location: String

  package init(
    path: String, location: String
  ) {
    self.path = path
    self.location = location
  }
}
