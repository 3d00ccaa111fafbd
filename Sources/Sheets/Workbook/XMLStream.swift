import CExpat
import Foundation

/// Takes what a part of a workbook consists of, in order.
protocol XMLReceiver: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Why it wants no more, or nil.
  var refusal: String? { get }
}

extension XMLReceiver {
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element without its prefix.
struct XMLName {
  fileprivate let text: UnsafePointer<CChar>

  fileprivate init(_ text: UnsafePointer<CChar>) {
    self.text = strchr(text, 58).map { UnsafePointer($0 + 1) } ?? text
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool { name == pattern }

  static func == (name: XMLName, text: StaticString) -> Bool {
    strcmp(name.text, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The attributes of an element, by their names without prefixes.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var pair = pairs
    while let key = pair[0], let value = pair[1] {
      if XMLName(key) == name { return value }
      pair += 2
    }
    return nil
  }

  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// How XML Schema writes true.
  func flag(_ name: StaticString) -> Bool { ["1", "true"].contains(self[name] ?? "") }
}

/// Reads a part of a workbook through expat, piece by piece: the only file that sees its pointers. Parts have no document type, so no entity
/// is ever expanded.
final class XMLStream {
  struct Failure: Error {
    let reason: String
    let line: Int
  }

  private static let deepest = 100

  private let parser: XML_Parser
  private let receiver: any XMLReceiver
  private var depth = 0
  private var failure: String?

  init(_ receiver: any XMLReceiver) {
    // It fails for want of memory alone, as allocating does.
    guard let parser = XML_ParserCreate(nil) else { fatalError("out of memory") }
    self.parser = parser
    self.receiver = receiver
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLStream.of(data)?.start(XMLName(name), XMLAttributes(pairs: attributes))
      },
      { data, name in
        guard let name, let stream = XMLStream.of(data) else { return }
        stream.depth -= 1
        stream.receiver.end(XMLName(name))
        stream.stopIfRefused()
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text, let stream = XMLStream.of(data) else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        stream.receiver.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLStream.of(data)?.fail("it has a document type, which no workbook has")
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    guard depth <= Self.deepest else { return fail("it is nested more than \(Self.deepest) levels deep") }
    receiver.start(name, attributes)
    stopIfRefused()
  }

  private func stopIfRefused() {
    if let refusal = receiver.refusal { fail(refusal) }
  }

  private func fail(_ reason: String) {
    guard failure == nil else { return }
    failure = reason
    XML_StopParser(parser, XML_Bool(0))
  }

  /// - Parameter isLast: whether nothing follows.
  func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(Failure) {
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    guard status != XML_STATUS_OK else { return }
    let reason = failure ?? XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
    throw Failure(reason: reason, line: Int(XML_GetCurrentLineNumber(parser)))
  }
}
