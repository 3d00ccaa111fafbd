/// A block of a text; lines are 1-based.
enum Block: Sendable {
  case paragraph([Inline], line: Int)
  case heading(level: Int, id: String, [Inline], line: Int)
  case quote([Block])
  case list(List)
  case code(String, info: String)
  case html(String, line: Int)
  case table(Table)
  case thematicBreak
}

struct List: Sendable {
  /// The first number of an ordered list.
  var start: Int?
  /// Whether its items' paragraphs are written without `p`.
  var isTight: Bool
  var items: [Item]

  struct Item: Sendable {
    var blocks: [Block]
    /// Whether a task is done; nil if this is no task.
    var isDone: Bool?
  }
}

struct Table: Sendable {
  enum Alignment: Sendable {
    case none, left, center, right
  }

  var alignments: [Alignment]
  var head: [[Inline]]
  var rows: [[[Inline]]]
}
