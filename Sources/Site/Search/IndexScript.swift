/// A file of the search index: a script that hands over its content. A page opened from a disk may load scripts and nothing else, so search
/// works from a memory stick too.
enum IndexScript {
  /// - Parameter lines: of text, separated by line breaks.
  static func handingOver(text lines: [UInt8]) -> [UInt8] {
    var script = Array("indexFile(`".utf8)
    script.reserveCapacity(lines.count + 16)
    for (position, byte) in lines.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"): script.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "$") where position + 1 < lines.count && lines[position + 1] == UInt8(ascii: "{"):
        script.append(UInt8(ascii: "\\"))
      default: break
      }
      script.append(byte)
    }
    return script + Array("`);\n".utf8)
  }

  /// - Parameter json: a value; JSON is part of JavaScript since ECMAScript 2019.
  static func handingOver(json: [UInt8]) -> [UInt8] {
    Array("indexFile(".utf8) + json + Array(");\n".utf8)
  }
}
