/// The version of the program, as listed in CHANGELOG.md.
package enum ProgramVersion {
  package static let current = "0.2.0"
}
