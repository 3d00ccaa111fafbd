/// A slip of the hand in a text: something that an input method for Chinese leaves behind, or that readers of the language would misread.
struct Slip: Hashable {
  var code: MarkdownIssue.Code
  /// From the start of the text, in Unicode scalars.
  var offset: Int
  var message: String
  var hint: String
}
