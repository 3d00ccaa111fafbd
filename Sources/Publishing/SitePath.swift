/// The rule for paths of files in a site: relative, inside, on one line.
enum SitePath {
  /// Names at the top level of a site that publishing reserves for itself.
  static let manifest = ".milepost-manifest.json"
  /// The list of files that versions before the manifest kept.
  static let earlierList = ".milepost-files"
  static let staging = ".milepost-staging"
  static let lock = ".milepost-lock"
  static let reserved: Set<String> = [manifest, earlierList, staging, lock]

  static func isUsable(_ path: String) -> Bool {
    // By bytes, as the file system reads paths: in a String, a combining mark may merge with a slash.
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = names.first, !reserved.contains(String(decoding: first, as: UTF8.self)) else {
      return false
    }
    return names.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
      && !path.unicodeScalars.contains(where: isControl)
  }

  /// Control characters and the two other line breaks of Unicode.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }

  /// The folders that contain a path, the nearest first.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(String(decoding: rest, as: UTF8.self))
    }
    return folders
  }
}
