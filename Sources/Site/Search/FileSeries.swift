import Text

/// Lines cut into files of like size: small ones, but not too many, since each costs the disk and the web host something.
struct FileSeries {
  private(set) var contents: [[UInt8]] = []
  /// The number of each file's first line.
  private(set) var firstLines: [Int] = []
  private(set) var fingerprints: [String] = []

  /// - Parameters:
  ///   - size: the bytes after which a new file begins.
  ///   - limit: how many files there are at most; larger ones take what is more.
  init(_ lines: [[UInt8]], size: Int, limit: Int = 400) {
    let size = max(size, lines.reduce(0) { $0 + $1.count + 1 } / limit)
    for (number, line) in lines.enumerated() {
      if contents.last.map({ $0.count >= size }) ?? true {
        contents.append([])
        firstLines.append(number)
      }
      contents[contents.count - 1] += line
      contents[contents.count - 1].append(UInt8(ascii: "\n"))
    }
    for number in contents.indices { contents[number].removeLast() }
    fingerprints = contents.map { String(Fingerprint.of($0).suffix(5)) }
  }

  /// A file's name says what is in it, so that browsers may keep it for good and never mix the files of two builds.
  func outputFiles(in folder: String) -> [OutputFile] {
    contents.enumerated().map { number, lines in
      let name = "\(folder)\(number)-\(fingerprints[number]).js"
      return OutputFile(path: name, content: .bytes(IndexScript.handingOver(text: lines)))
    }
  }
}
