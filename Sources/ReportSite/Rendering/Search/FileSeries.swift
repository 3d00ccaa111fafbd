/// Lines cut into files of like size.
struct FileSeries {
  private(set) var contents: [[UInt8]] = []
  /// The number of each file's first line.
  private(set) var firstLines: [Int] = []

  /// - Parameter size: the bytes after which a new file begins.
  init(_ lines: [[UInt8]], size: Int) {
    for (number, line) in lines.enumerated() {
      if contents.last.map({ $0.count >= size }) ?? true {
        contents.append([])
        firstLines.append(number)
      }
      contents[contents.count - 1] += line
      contents[contents.count - 1].append(UInt8(ascii: "\n"))
    }
  }

  func outputFiles(in folder: String) -> [OutputFile] {
    contents.enumerated().map { number, bytes in
      OutputFile(path: "\(folder)\(number).txt", content: .bytes(bytes))
    }
  }
}
