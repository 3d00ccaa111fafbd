/// A slip of the hand in a text: what an input method for Chinese leaves behind, or what readers of the language misread.
struct Slip: Hashable {
  /// From the start of the text, in Unicode scalars.
  var offset: Int
  var message: String
  var hint: String
}
