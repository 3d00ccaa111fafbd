package import Reading

/// What is sent to a browser.
package struct PreviewResponse: Sendable {
  package enum Body: Sendable {
    case bytes(ArraySlice<UInt8>)
    /// A part of a file, which is read while it is sent.
    case file(path: String, FileStamp, Range<Int>)
  }

  package var status: Int
  /// By name in lower case.
  package var headers: [String: String]
  package var body = Body.bytes([])
}
