import Foundation
import Reading
import Text

/// Draws SVG as PNG with `rsvg-convert`, the program of librsvg, and the fonts of the system. The same drawing gives the same bytes as long
/// as librsvg and the fonts are the same; each picture is kept in the user's cache by what it was made from, these too.
struct PictureMaker: Sendable {
  private let program: String
  /// Versions of what pictures depend on besides the drawing.
  private let versions: String
  private let cache: URL

  /// What stands in the way of pictures.
  struct Problem: Error {
    var message: String
    var hint: String
  }

  /// - Parameter languages: those whose letters the fonts must have.
  init(for languages: [Language]) throws(Problem) {
    program = try Self.find(
      "rsvg-convert", in: "librsvg2-bin (Debian, Ubuntu), librsvg2-tools (Fedora) or librsvg (Homebrew)")
    let fonts = try Self.find("fc-list", in: "fontconfig")
    for language in languages {
      let wanted = Self.fontLanguage(language.tag)
      guard Self.output(of: fonts, [":lang=" + wanted, "family"])?.isEmpty == false else {
        let package = ["zh", "ja", "ko"].contains(wanted.prefix(2)) ? "fonts-noto-cjk" : "fonts-noto-core"
        throw Problem(
          message: "no font of this machine has the letters of \(language.name)",
          hint: "install the package \(package), or turn \"png\" and \"cards\" off")
      }
    }
    versions =
      (Self.output(of: program, ["--version"]) ?? "")
      + (Self.output(of: fonts, ["--format", "%{file} %{fontversion}\n"]) ?? "")
      .split(separator: "\n").sorted().joined(separator: "\n")
    cache = Self.cacheFolder
  }

  /// - Parameter zoom: how many pixels a unit of the drawing has.
  func png(of svg: [UInt8], zoom: Int) throws(Problem) -> [UInt8] {
    do {
      return try picture(of: svg, zoom: zoom)
    } catch {
      let problem = error as? Problem
      throw problem
        ?? Problem(message: error.localizedDescription, hint: "see whether \(cache.path) can be written")
    }
  }

  private func picture(of svg: [UInt8], zoom: Int) throws -> [UInt8] {
    var fingerprint = Fingerprint()
    fingerprint.add(svg)
    var second = Fingerprint()
    second.add(versions.utf8)
    second.add(svg.reversed())
    let name = "\(fingerprint.hexadecimal)\(second.hexadecimal)-\(zoom)"
    let kept = cache.appending(path: name + ".png")
    if let known = try? Data(contentsOf: kept) { return Array(known) }
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    // Under names of their own until they are whole: other runs draw the same.
    let own = cache.appending(path: "\(name)-\(ProcessInfo.processInfo.processIdentifier)")
    let (source, made) = (own.appendingPathExtension("svg"), own.appendingPathExtension("part"))
    defer {
      try? FileManager.default.removeItem(at: source)
      try? FileManager.default.removeItem(at: made)
    }
    try Data(svg).write(to: source)
    try Self.run(program, ["--zoom", String(zoom), "--output", made.path, source.path])
    let picture = try Data(contentsOf: made)
    _ = made.path.withCString { old in kept.path.withCString { rename(old, $0) } }
    return Array(picture)
  }

  private static var cacheFolder: URL {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
      ?? environment["HOME"].map { URL(filePath: $0).appending(path: ".cache") }
      ?? FileManager.default.temporaryDirectory
    return base.appending(path: "milepost/pictures")
  }

  /// As fontconfig names it: Chinese by territory, others without their script.
  private static func fontLanguage(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    guard parts.first == "zh" else { return parts.first.map(String.init) ?? tag }
    return parts.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? "zh-tw" : "zh-cn"
  }

  // MARK: - Programs

  private static func find(_ name: String, in package: String) throws(Problem) -> String {
    guard let path = path(of: name) else {
      throw Problem(
        message: "pictures are drawn by the program \(name), which this machine does not have",
        hint: "install the package \(package), or turn \"png\" and \"cards\" off")
    }
    return path
  }

  /// Where a program of this machine is; nil if it has none of that name.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func output(of program: String, _ arguments: [String]) -> String? {
    try? run(program, arguments)
  }

  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    // Numbers and sorting do not depend on where the program runs.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Problem(message: String(decoding: complaints, as: UTF8.self).trimmingWhitespace, hint: "")
    }
    return String(decoding: words, as: UTF8.self)
  }
}
