import Language

/// A number with the passage that contains it.
struct LocatedMention: Sendable {
  var mention: NumberMention
  var passage: Passage
}

extension [Passage] {
  var locatedMentions: [LocatedMention] {
    flatMap { passage in passage.mentions.map { LocatedMention(mention: $0, passage: passage) } }
  }
}
