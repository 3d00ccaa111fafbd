/// The form of the content: which files and keys exist and what they mean. `site.yml` names it, so that a program that does not know a form
/// says so instead of rejecting every new key. Content without it has the first form.
package enum ContentFormat {
  /// The newest form, which this program reads.
  package static let newest = 1
  /// Where it is named.
  package static let file = "site.yml"
  package static let key = "format"

  /// The number that `site.yml` gives; 0 if there is none.
  ///
  /// - Parameter newest: the newest one that is known.
  /// - Returns: nil, after a diagnostic, for one that is not known.
  package static func number(in site: YAMLValue, newest: Int = newest) -> Int? {
    guard let value = site.entries?.first(where: { $0.key.scalar == key })?.value else { return 0 }
    guard let number = value.scalar.flatMap({ Int($0) }), number > 0 else {
      value.error(
        .contentFormat, "the form of the content is expected here, as a number",
        hint: "such as \(newest), the newest")
      return nil
    }
    guard number <= newest else {
      value.error(
        .contentFormat,
        "the content has format \(number), and this program, Milepost \(ProgramVersion.current), reads formats up to \(newest)",
        hint: "use a newer Milepost, one that reads format \(number)")
      return nil
    }
    return number
  }
}
