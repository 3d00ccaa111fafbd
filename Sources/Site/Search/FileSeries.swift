import Text

/// Lines divided into files of similar size: small ones, but not too many, since each costs the disk and the web host something.
struct FileSeries {
  private(set) var contents: [[UInt8]] = []
  /// The number of the first line in each file.
  private(set) var firstLines: [Int] = []
  private(set) var fingerprints: [String] = []

  /// - Parameters:
  ///   - size: the number of bytes after which a new file begins.
  ///   - limit: the largest number of files; the files grow if there are more bytes.
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

  /// The name of a file depends on its content, so that browsers may keep it for good and never mix the files of two builds.
  func outputFiles(in folder: String) -> [OutputFile] {
    contents.enumerated().map { number, lines in
      let name = "\(folder)\(number)-\(fingerprints[number]).js"
      return OutputFile(path: name, content: .bytes(IndexScript.handingOver(text: lines)))
    }
  }
}
