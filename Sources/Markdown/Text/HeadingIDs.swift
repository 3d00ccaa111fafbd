import Text

/// Gives every heading of a text an id.
enum HeadingIDs {
  /// Takes `{#id}` from the ends of headings, reserves those ids, and makes the others from the headings' words.
  static func assign(_ document: inout Document) {
    let positions = document.nodes.indices.filter { document.headingNumber(at: $0) != nil }
    var taken: Set<String> = []
    for (number, position) in positions.enumerated() {
      guard let id = takeExplicitID(from: position, in: &document) else { continue }
      document.headings[number].id = id
      taken.insert(id)
    }
    var numbers: [String: Int] = [:]
    for (number, position) in positions.enumerated() {
      let text = document.plainText(of: position)
      document.headings[number].text = text
      guard document.headings[number].id.isEmpty else { continue }
      document.headings[number].id = free(slug(text), &taken, &numbers)
    }
  }

  /// NFC, lower case, every run of characters that are not letters, marks, digits or `_` replaced by one hyphen, none at the ends.
  ///
  /// `20—30万片` becomes `20-30万片`: a hyphen keeps the two numbers apart, which GitHub's rule does not.
  static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().composed.unicodeScalars {
      if scalar.isWordCharacter {
        result.append(scalar)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "section" : String(result)
  }

  /// - Parameter numbers: the last number given to each slug, so that identical headings do not try all of them again.
  private static func free(
    _ slug: String, _ taken: inout Set<String>, _ numbers: inout [String: Int]
  ) -> String {
    var id = slug
    var number = numbers[slug] ?? 0
    if number > 0 { id = "\(slug)-\(number)" }
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    numbers[slug] = number
    return id
  }

  private static func takeExplicitID(from heading: Int, in document: inout Document) -> String? {
    guard let last = document.children(of: heading).reduce(nil as Int?, { _, child in child }),
      document.nodes[last].kind == .text
    else { return nil }
    let range = document.nodes[last].words
    let words = document.words
    guard words[range].last == UInt8(ascii: "}"),
      let open = range.dropLast().last(where: {
        words[$0] == UInt8(ascii: "{") && words[$0 + 1] == UInt8(ascii: "#")
      })
    else { return nil }
    let id = document.string((open + 2)..<(range.upperBound - 1))
    guard !id.isEmpty, id.unicodeScalars.allSatisfy({ $0.isWordCharacter || $0 == "-" }) else { return nil }
    var end = open
    while let scalar = words.scalar(before: end), end > range.lowerBound, scalar.properties.isWhitespace {
      end -= UTF8.width(scalar)
    }
    document.nodes[last].words = range.lowerBound..<end
    if end == range.lowerBound { document.nodes[last].kind = .nothing }
    return id.composed
  }

  /// Ids that headings still show because they are not written as `{#id}` after all other words.
  static func slips(in document: Document) -> [MarkdownIssue] {
    guard
      document.headings.contains(where: {
        $0.text.utf8.contains(UInt8(ascii: "{")) || $0.text.unicodeScalars.contains("｛")
      })
    else { return [] }
    return document.nodes.indices.compactMap { position in
      document.headingNumber(at: position) == nil ? nil : slip(in: document, heading: position)
    }
  }

  private static func slip(in document: Document, heading: Int) -> MarkdownIssue? {
    let prose = Prose(plainTextOf: heading, in: document)
    for open in prose.scalars.indices where prose.scalars[open] == "{" || prose.scalars[open] == "｛" {
      let rest = prose.scalars[(open + 1)...]
      guard let mark = rest.firstIndex(where: { !$0.properties.isWhitespace }),
        prose.scalars[mark] == "#" || prose.scalars[mark] == "＃"
      else { continue }
      let braces = String(String.UnicodeScalarView(prose.scalars[open...mark]))
      return MarkdownIssue(
        .brokenHeadingID, at: document.place(of: prose.offsets[open]),
        "\"\(braces)\" is shown literally and gives no id",
        hint: "end the heading with {#id}: half-width, letters, digits and hyphens, no mark around it")
    }
    return nil
  }
}

extension Document {
  /// The number of the heading at a node; nil if the node is not a heading.
  func headingNumber(at position: Int) -> Int? {
    if case .heading(_, let number) = nodes[position].kind { number } else { nil }
  }
}
