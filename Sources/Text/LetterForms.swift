/// Letters that are searched as if they were others, such as a traditional character as the simplified one.
package struct LetterForms: Sendable {
  /// By code point; zero for letters that are not replaced. Letters beyond the first plane are rare enough to leave alone.
  private var forms: [UInt16] = []

  package init() {}

  package var isEmpty: Bool { forms.isEmpty }

  package mutating func add(form: String, of letters: String) {
    guard let form = form.unicodeScalars.first, form.value <= 0xFFFF else { return }
    if forms.isEmpty { forms = Array(repeating: 0, count: 0x10000) }
    for letter in letters.unicodeScalars where letter.value <= 0xFFFF && letter != form {
      forms[Int(letter.value)] = UInt16(form.value)
    }
  }

  package mutating func merge(_ other: LetterForms) {
    guard !forms.isEmpty else { return self = other }
    for (letter, form) in other.forms.enumerated() where form != 0 { forms[letter] = form }
  }

  package subscript(letter: Unicode.Scalar) -> Unicode.Scalar {
    guard letter.value < forms.count, forms[Int(letter.value)] != 0 else { return letter }
    return Unicode.Scalar(forms[Int(letter.value)]) ?? letter
  }

  /// Every letter that is replaced, with its replacement, in the order of the letters.
  package var all: [(letter: Unicode.Scalar, form: Unicode.Scalar)] {
    forms.indices.compactMap { number in
      guard forms[number] != 0, let letter = Unicode.Scalar(UInt16(number)),
        let form = Unicode.Scalar(forms[number])
      else { return nil }
      return (letter, form)
    }
  }
}
