/// A file that is published as it is.
package struct MediaFile: Sendable, Hashable {
  /// Below `media/`.
  package var path: String
  /// Where its bytes are on the disk.
  package var location: String

  package init(
    path: String, location: String
  ) {
    self.path = path
    self.location = location
  }
}
