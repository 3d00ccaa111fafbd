package import Hashing

/// The files that a run wrote, with their sizes and hashes. It is part of the site, so that copies can be compared with it.
package struct Manifest: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var size: Int
    /// Nil in lists from versions before the manifest.
    package var digest: SHA256Digest?
    /// The site no longer has the file; it is kept for one more publication, for pages that readers still have open.
    package var isRetired = false
  }

  package var files: [String: Entry] = [:]

  /// The form of the file.
  private static let form = 1

  /// One file a line, by path, so that the same site gives the same bytes and differences are readable.
  package var json: [UInt8] {
    var text = "{\n  \"manifest\": \(Self.form),\n  \"program\": \"milepost\",\n  \"files\": ["
    text.reserveCapacity(files.count * 150)
    var separator = "\n"
    for (path, entry) in files.sorted(by: { $0.key < $1.key }) {
      text += separator + "    { \"path\": \"" + Self.escaped(path) + "\", \"size\": \(entry.size)"
      if let digest = entry.digest { text += ", \"sha256\": \"" + digest.hex + "\"" }
      text += entry.isRetired ? ", \"retired\": true }" : " }"
      separator = ",\n"
    }
    return Array((text + "\n  ]\n}\n").utf8)
  }

  private static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return path
    }
    var text = ""
    for scalar in path.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  package init() {}

  /// What all files have together.
  package var byteCount: Int { files.values.reduce(0) { $0 + $1.size } }

  /// Nil if the text is not a manifest, or if the path of a file does not lie inside the site.
  package init?(json: [UInt8]) {
    var scanner = JSONScanner(json)
    do throws(JSONScanner.Slip) {
      var form: Int?
      try scanner.object { scanner, key throws(JSONScanner.Slip) in
        switch key {
        case "manifest": form = try scanner.integer()
        case "files":
          try scanner.list { scanner throws(JSONScanner.Slip) in
            let (path, entry) = try Self.file(&scanner)
            guard SitePath.isUsable(path), files.updateValue(entry, forKey: path) == nil else {
              throw JSONScanner.Slip()
            }
          }
        default: try scanner.skip()
        }
      }
      try scanner.end()
      guard form == Self.form else { return nil }
    } catch {
      return nil
    }
  }

  private static func file(_ scanner: inout JSONScanner) throws(JSONScanner.Slip) -> (String, Entry) {
    var path: String?
    var entry = Entry(size: -1)
    try scanner.object { scanner, key throws(JSONScanner.Slip) in
      switch key {
      case "path": path = try scanner.string()
      case "size": entry.size = try scanner.integer()
      case "sha256":
        guard let digest = SHA256Digest(hex: try scanner.string()) else { throw JSONScanner.Slip() }
        entry.digest = digest
      case "retired": entry.isRetired = try scanner.boolean()
      default: try scanner.skip()
      }
    }
    guard let path, entry.size >= 0, entry.digest != nil else { throw JSONScanner.Slip() }
    return (path, entry)
  }

  /// The list that earlier versions kept: only paths. Lines that do not name anything in the site are ignored.
  init(earlierList: [UInt8]) {
    let lines = String(decoding: earlierList, as: UTF8.self).split(whereSeparator: \.isNewline)
    for line in lines where SitePath.isUsable(String(line)) {
      files[String(line)] = Entry(size: -1)
    }
  }

  /// The name of the file, at the top level of a site.
  package static let fileName = SitePath.manifest

  /// Reads a manifest that has to exist.
  package static func read(file path: String) throws(PublishingFailure) -> Manifest {
    guard let manifest = Manifest(json: try FileSystem.read(path)) else { throw .damagedManifest(path) }
    return manifest
  }

  /// What a folder says about its files; nil if it says nothing.
  static func read(in folder: String) throws(PublishingFailure) -> Manifest? {
    let path = folder + "/" + SitePath.manifest
    if FileSystem.status(of: path) != nil { return try read(file: path) }
    let list = folder + "/" + SitePath.earlierList
    guard FileSystem.status(of: list) != nil else { return nil }
    return Manifest(earlierList: try FileSystem.read(list))
  }
}
