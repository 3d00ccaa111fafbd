import Reading
import Text

/// What is to be sent, before conditions and ranges cut it down.
struct PreviewAnswer {
  enum Body {
    case bytes([UInt8])
    case file(String, FileStamp)
  }

  let status: Int
  let type: String
  let body: Body
  var headers: [String: String] = [:]

  /// A sentence where there is no page of the site to show.
  static func sentence(_ status: Int, _ words: String, _ headers: [String: String] = [:]) -> PreviewAnswer {
    PreviewAnswer(
      status: status, type: MediaType.of(".txt"), body: .bytes(Array((words + "\n").utf8)), headers: headers)
  }

  /// RFC 9110: conditions (13), ranges (14), and nothing but the head for HEAD (9.3.2).
  func response(to request: PreviewRequest) -> PreviewResponse {
    var headers = headers
    headers["content-type"] = type
    headers["content-length"] = String(count)
    // Kept by the browser, and asked for again each time.
    headers["cache-control"] = "no-cache"
    headers["x-content-type-options"] = "nosniff"
    let isHead = request.method == "HEAD"
    guard status == 200 else { return response(status, headers, isHead ? 0..<0 : 0..<count) }
    headers["etag"] = tag
    headers["accept-ranges"] = "bytes"
    if let known = request.headers["if-none-match"], Self.names(known, tag) {
      return response(304, headers, 0..<0)
    }
    // A part that would be put together with parts of another version is of no use.
    let isSame = request.headers["if-range"].map { $0 == tag } ?? true
    switch ByteRange(isSame && !isHead ? request.headers["range"] : nil, of: count) {
    case .whole:
      return response(200, headers, isHead ? 0..<0 : 0..<count)
    case .part(let range):
      headers["content-length"] = String(range.count)
      headers["content-range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)"
      return response(206, headers, range)
    case .unsatisfiable:
      headers["content-length"] = "0"
      headers["content-range"] = "bytes */\(count)"
      return response(416, headers, 0..<0)
    }
  }

  private func response(_ status: Int, _ headers: [String: String], _ range: Range<Int>) -> PreviewResponse {
    let part: PreviewResponse.Body =
      switch body {
      case .bytes(let bytes): .bytes(bytes[range])
      case .file(let path, let stamp): range.isEmpty ? .bytes([]) : .file(path: path, stamp, range)
      }
    return PreviewResponse(status: status, headers: headers, body: part)
  }

  private var count: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let stamp): stamp.size
    }
  }

  private var tag: String {
    switch body {
    case .bytes(let bytes): "\"\(Fingerprint.of(bytes))\""
    case .file(_, let stamp): "\"\(stamp.word)\""
    }
  }

  /// - Parameter header: tags between commas, or a star for whatever there is. A tag that is marked as weak names the same bytes here.
  private static func names(_ header: String, _ tag: String) -> Bool {
    header.split(separator: ",").map { $0.filter { $0 != " " } }.contains {
      ["*", tag, "W/" + tag].contains($0)
    }
  }
}
