/// A folder that a site may be written to.
///
/// Publishing replaces and removes files, so a folder that is, contains or is inside something else of the user's is refused before any
/// work is done.
package struct OutputFolder: Sendable {
  /// As the user wrote it, for messages.
  package let name: String
  package let place: Place

  package enum Refusal: Error, Equatable, CustomStringConvertible {
    case unnamed
    case root
    case home(String)
    case overlap(String, Overlap, source: String)

    package enum Overlap: String, Sendable {
      case same = "is"
      case holds = "holds"
      case inside = "lies inside"
    }

    package var description: String {
      switch self {
      case .unnamed:
        "--output: error: the name of the folder is empty\n  "
          + "name a folder for the site, such as --output output; a variable in a script may not be set"
      case .root:
        "--output: error: a site is not written to the root of the disk\n  "
          + "name a folder for the site, such as --output output"
      case .home(let name):
        "--output: error: \"\(name)\" is or contains your home folder\n  "
          + "name a folder for the site alone, such as --output output"
      case .overlap(let name, let overlap, let source):
        "--output: error: \"\(name)\" \(overlap.rawValue) the folder \"\(source)\", which the site is made from\n  "
          + "name a folder for the site alone, beside that one, such as --output output"
      }
    }
  }

  /// - Parameters:
  ///   - sources: folders that the site is made from, as the user wrote them.
  ///   - home: the user's home folder; nil if it is not known.
  package init(_ name: String, sources: [String], home: String?) throws(Refusal) {
    // A name that consists of blanks is the same kind of slip as an empty one.
    guard name.contains(where: { !$0.isWhitespace }) else { throw .unnamed }
    let place = Place(name)
    guard place.path != "/" else { throw .root }
    // Accounts without a home folder have "/" as their home.
    if let home, !home.isEmpty, place.holds(Place(home)) { throw .home(name) }
    for source in sources {
      let other = Place(source)
      if place == other { throw .overlap(name, .same, source: source) }
      if place.holds(other) { throw .overlap(name, .holds, source: source) }
      if other.holds(place) { throw .overlap(name, .inside, source: source) }
    }
    self.name = name
    self.place = place
  }
}
