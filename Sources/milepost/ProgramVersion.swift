/// The version of the program, named in CHANGELOG.md.
enum ProgramVersion {
  static let current = "0.2.0"
}
