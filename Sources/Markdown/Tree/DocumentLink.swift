import Text

/// A link or a picture in a text.
package struct DocumentLink: Sendable {
  /// As the text has it, in NFC: ids are, and a fragment matches only identical bytes.
  package var destination: String
  package var isImage: Bool
  /// The place of its address.
  package var place: TextPlace

  /// How to mend an address on the web that is not one; nil for one that is, and for all other addresses.
  package var remedy: String?
}

extension Document {
  mutating func findLinks() {
    var position = 0
    while position < nodes.count {
      let node = nodes[position]
      if let destination = destination(of: position) {
        links.append(
          DocumentLink(
            destination: destination, isImage: node.kind == .image, place: place(of: node.words.lowerBound),
            remedy: LinkAddress.remedy(destination)))
      }
      position = node.kind == .image ? node.end : position + 1
    }
  }

  /// Links that would run a program, pictures from elsewhere and addresses that are none: what nothing else reports in a text without a site.
  package var unsafeLinks: [MarkdownIssue] {
    links.compactMap { link in
      let (message, hint): (String, String)
      if link.isImage, !LinkAddress.isOwnFile(link.destination) {
        message = "the picture \"\(link.destination)\" is not from this site"
        hint = "put it into media/ and write media: and its name"
      } else if !link.isImage, !LinkAddress.isSafe(link.destination) {
        message = "the link \"\(link.destination)\" is not allowed"
        hint = "links lead to pages, they do not run programs"
      } else if let remedy = link.remedy {
        message = "\"\(link.destination)\" is not a web address"
        hint = remedy
      } else {
        return nil
      }
      return MarkdownIssue(.unsafeLink, at: link.place, message, hint: hint, isError: true)
    }
  }

  /// Where a node leads; nil for a node that is neither a link nor a picture.
  func destination(of position: Int) -> String? {
    let node = nodes[position]
    switch node.kind {
    case .link, .image: return composed("", node.words)
    case .address(let scheme): return composed("\(scheme.prefix)", node.words)
    default: return nil
    }
  }

  private func composed(_ prefix: String, _ range: Range<Int>) -> String {
    (prefix + string(range)).composed
  }
}
