import Foundation
import Text

/// Gives every heading of a text an id.
enum HeadingIDs {
  /// Takes `{#id}` from the ends of headings, reserves those ids, and makes the others from the headings' words.
  static func assign(_ document: inout Document) -> [Heading] {
    var taken: Set<String> = []
    document.mapHeadings { inlines in
      let (rest, id) = takingExplicitID(from: inlines)
      if let id { taken.insert(id) }
      return (rest, id)
    }
    var headings: [Heading] = []
    document.finishHeadings { level, explicit, inlines, line in
      let text = PlainText.of(inlines)
      let id = explicit.isEmpty ? free(slug(text), &taken) : explicit
      headings.append(Heading(level: level, id: id, text: text, line: line))
      return id
    }
    return headings
  }

  /// NFC, lower case, every run of what is no letter, mark, digit or `_` one hyphen, none at the ends.
  ///
  /// `20—30万片` is `20-30万片`: a hyphen keeps the two numbers apart, which GitHub's rule does not.
  static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isWordCharacter {
        result.append(scalar)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "section" : String(result)
  }

  private static func free(_ slug: String, _ taken: inout Set<String>) -> String {
    var id = slug
    var number = 0
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    return id
  }

  private static func takingExplicitID(from inlines: [Inline]) -> ([Inline], String?) {
    guard case .text(let text, let line)? = inlines.last, text.hasSuffix("}"),
      let open = text.range(of: "{#", options: .backwards)
    else { return (inlines, nil) }
    let id = text[open.upperBound...].dropLast()
    guard !id.isEmpty, id.unicodeScalars.allSatisfy({ $0.isWordCharacter || $0 == "-" }) else {
      return (inlines, nil)
    }
    var rest = text[..<open.lowerBound]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let shortened = inlines.dropLast()
    let explicit = String(id).precomposedStringWithCanonicalMapping
    return (rest.isEmpty ? Array(shortened) : shortened + [.text(String(rest), line: line)], explicit)
  }
}

extension Document {
  /// - Parameter change: returns a heading's content and its own id.
  fileprivate mutating func mapHeadings(_ change: ([Inline]) -> ([Inline], String?)) {
    mapBlocks { block in
      guard case .heading(let level, _, let inlines, let line) = block else { return block }
      let (content, id) = change(inlines)
      return .heading(level: level, id: id ?? "", content, line: line)
    }
  }

  fileprivate mutating func finishHeadings(_ id: (Int, String, [Inline], Int) -> String) {
    mapBlocks { block in
      guard case .heading(let level, let explicit, let inlines, let line) = block else { return block }
      return .heading(level: level, id: id(level, explicit, inlines, line), inlines, line: line)
    }
  }

  private mutating func mapBlocks(_ change: (Block) -> Block) {
    func changed(_ block: Block) -> Block {
      switch block {
      case .quote(let blocks):
        return .quote(blocks.map(changed))
      case .list(var list):
        for number in list.items.indices {
          list.items[number].blocks = list.items[number].blocks.map(changed)
        }
        return .list(list)
      default:
        return change(block)
      }
    }
    blocks = blocks.map(changed)
    for number in footnotes.indices { footnotes[number].blocks = footnotes[number].blocks.map(changed) }
  }
}
