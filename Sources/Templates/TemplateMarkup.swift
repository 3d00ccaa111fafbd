import Foundation
package import Reading

/// Reads the HTML of a template, whose tags browsers would silently put right in their own way: elements that are never closed or never
/// opened, ids that are given twice, and what the policy of every page (`ContentPolicy`) keeps them from running.
package struct TemplateMarkup {
  private struct Element {
    var name: String
    var place: SourcePlace
    /// The section in which it is open beyond the section's end: another one of that name may close it.
    var section: String?
  }

  /// A section, a block, or the whole template.
  private struct Frame {
    var tag: Substring = ""
    var isSection = false
    var open: [Element] = []
  }

  /// One of a kind of tag, in the order of the text.
  private enum Token {
    case open(Substring, sign: Character)
    case close(Substring)
    case start(String, id: (value: String, place: SourcePlace)?, isEmpty: Bool, SourcePlace)
    case end(String, SourcePlace)
    case blocked(String, remedy: String, SourcePlace)
  }

  private var frames = [Frame()]
  /// Each with the sections that it is in.
  private var ids: [String: [[Substring]]] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Elements that have no end tag.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  package static func slips(in text: String, path: String) -> [Diagnostic] {
    // With other delimiters, tags would have to be told apart first.
    guard !text.contains("{{=") else { return [] }
    var markup = TemplateMarkup()
    for token in tokens(text, path) { markup.take(token) }
    for element in markup.frames.flatMap(\.open) { markup.reportUnclosed(element) }
    return markup.diagnostics
  }

  private mutating func take(_ token: Token) {
    switch token {
    case .open(let name, let sign):
      frames.append(Frame(tag: (sign == "^" ? "^" : "") + name, isSection: sign == "#" || sign == "^"))
    case .close:
      guard frames.count > 1 else { return }
      let frame = frames.removeLast()
      for var element in frame.open {
        guard frame.isSection else {
          reportUnclosed(element)
          continue
        }
        element.section = element.section ?? String(frame.tag)
        frames[frames.count - 1].open.append(element)
      }
    case .start(let name, let id, let isEmpty, let place):
      if let id { note(id.value, id.place) }
      guard !isEmpty, !Self.voidElements.contains(name) else { return }
      frames[frames.count - 1].open.append(Element(name: name, place: place))
    case .end(let name, let place): close(name, place)
    case .blocked(let what, let remedy, let place):
      diagnostics.append(
        Diagnostic(
          .warning, .blockedByPolicy, at: place, "browsers ignore \(what): the pages' policy forbids it",
          hint: remedy))
    }
  }

  private mutating func close(_ name: String, _ place: SourcePlace) {
    let last = frames.count - 1
    // Opened in one way or another, by a section and its opposite: one tag closes both.
    if let index = frames[last].open.lastIndex(where: { $0.name == name }),
      let section = frames[last].open[index].section,
      let other = frames[last].open[..<index].lastIndex(where: {
        $0.name == name && ($0.section == "^" + section || $0.section.map { "^" + $0 } == section)
      })
    {
      frames[last].open.remove(at: index)
      frames[last].open.remove(at: other)
      return
    }
    if let index = frames[last].open.lastIndex(where: { $0.name == name && $0.section == nil }) {
      for element in frames[last].open[(index + 1)...] where element.section == nil {
        reportUnclosed(element)
      }
      frames[last].open.removeSubrange(index...)
      return
    }
    // What one section opens, another of the same name may close.
    let tag = String(frames[last].tag)
    for outer in frames.indices.reversed() {
      if let index = frames[outer].open.lastIndex(where: { $0.name == name && $0.section == tag }) {
        frames[outer].open.remove(at: index)
        return
      }
    }
    diagnostics.append(
      Diagnostic(
        .warning, .unclosedElement, at: place, "</\(name)> closes no element that is open here",
        hint: "remove it, or write <\(name)> where the element begins, in the same section"))
  }

  private mutating func reportUnclosed(_ element: Element) {
    diagnostics.append(
      Diagnostic(
        .warning, .unclosedElement, at: element.place, "<\(element.name)> is not closed in this file",
        hint: "write </\(element.name)> where it ends, in the section that it begins in"))
  }

  /// Ids in different sections may be on different pages.
  private mutating func note(_ id: String, _ place: SourcePlace) {
    let sections = frames.map(\.tag)
    if ids[id, default: []].contains(where: { $0.starts(with: sections) || sections.starts(with: $0) }) {
      diagnostics.append(
        Diagnostic(
          .warning, .repeatedID, at: place, "the id \"\(id)\" is given to another element of this template",
          hint: "an id is unique on its page: links and labels reach only the first"))
    }
    ids[id, default: []].append(sections)
  }

  // MARK: - Tags

  /// What of an element the policy keeps from taking effect, and where it may stand instead.
  private static func blocked(_ name: Substring, _ attributes: Substring) -> (what: String, remedy: String)? {
    let isElsewhere = attributes.firstMatch(of: #/\s(?:src|href)\s*=\s*["']?(?:[a-z]+:)?//#) != nil
    switch name.lowercased() {
    case "style":
      return ("<style>", "put the rules into assets/style.css of your templates")
    case "script":
      // Data for programs is no script.
      guard !attributes.contains("json") else { return nil }
      if isElsewhere { return ("a script of another site", "put a copy into assets/ of your templates") }
      guard !attributes.contains("src") else { break }
      return ("a script in the page", "put it into a file of assets/ in your templates: <script src=…>")
    case "link" where isElsewhere && attributes.contains("stylesheet"):
      return ("a stylesheet of another site", "put a copy into assets/ of your templates")
    case "iframe", "object", "embed":
      return ("<\(name)>", "link to the page instead")
    default: break
    }
    if let handler = attributes.firstMatch(of: #/\s(on[a-z]+)\s*=/#) {
      return ("\(handler.1)=", "add the listener in a script of assets/ in your templates")
    }
    guard attributes.firstMatch(of: #/\sstyle\s*=/#) != nil else { return nil }
    return (
      "style=", "give the element a class, and the class its rules in assets/style.css of your templates"
    )
  }

  private static func tokens(_ text: String, _ path: String) -> [Token] {
    var tokens: [Token] = []
    var lines = LinePlaces(text, path: path)
    let pattern =
      #/
      (?: <!--[\s\S]*?--> | \{\{![\s\S]*?\}\} )
      | < (?<code> script|style ) \b (?<about> [^>]* ) > [\s\S]*? </(?:script|style)>
      | \{\{ \s* (?<sign> [\#^$<\/] ) \s* (?<name> [^{}\s]+ ) \s* \}\}
      | </ (?<end> [a-zA-Z][a-zA-Z0-9-]* ) [^>]* >
      | < (?<start> [a-zA-Z][a-zA-Z0-9-]* )
        (?<attributes> (?: "(?: \{\{[^}]*\}\}\}? | \{(?!\{) | [^"{] )*" | \{\{[^}]*\}\}\}? | \{(?!\{) | [^<>"{] )* ) >
      /#
    for match in text.matches(of: pattern) {
      if let name = match.name, let sign = match.sign?.first {
        tokens.append(sign == "/" ? .close(name) : .open(name, sign: sign))
      } else if let name = match.end {
        tokens.append(.end(name.lowercased(), lines.place(of: match.range.lowerBound)))
      } else if let name = match.code, let attributes = match.about {
        if let (what, remedy) = blocked(name, attributes) {
          tokens.append(.blocked(what, remedy: remedy, lines.place(of: match.range.lowerBound)))
        }
      } else if let name = match.start, let attributes = match.attributes {
        let place = lines.place(of: match.range.lowerBound)
        if let (what, remedy) = blocked(name, attributes) {
          tokens.append(.blocked(what, remedy: remedy, place))
        }
        let id = attributes.firstMatch(of: #/\sid="([^"{}]+)"/#).map { found in
          (value: String(found.1), place: lines.place(of: found.1.startIndex))
        }
        tokens.append(.start(name.lowercased(), id: id, isEmpty: attributes.hasSuffix("/"), place))
      }
    }
    return tokens
  }

  /// The line and column of positions that are asked for in the order of the text.
  private struct LinePlaces {
    private let text: String
    private let path: String
    private var line = 1
    private var lineStart: String.Index
    private var position: String.Index

    init(_ text: String, path: String) {
      self.text = text
      self.path = path
      lineStart = text.startIndex
      position = text.startIndex
    }

    mutating func place(of index: String.Index) -> SourcePlace {
      while position < index {
        let next = text.index(after: position)
        if text[position] == "\n" {
          line += 1
          lineStart = next
        }
        position = next
      }
      let column = text.unicodeScalars.distance(from: lineStart, to: index) + 1
      return SourcePlace(path: path, line: line, column: column)
    }
  }
}
