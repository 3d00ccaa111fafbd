import Reading

/// A run of digits, or a word that has to do with numbers.
struct NumberToken {
  enum Meaning: Hashable {
    case figure(Figure)
    case word(NumberVocabulary.Meaning)
  }

  var meaning: Meaning
  /// In Unicode scalars.
  var range: Range<Int>

  var value: Figure? {
    switch meaning {
    case .figure(let figure): figure
    case .word(.value(let value, _)), .word(.ordinal(let value)): Figure(value)
    case .word: nil
    }
  }

  var power: Int? {
    if case .word(.scale(let power)) = meaning { power } else { nil }
  }

  var denominator: Int? {
    if case .word(.fraction(let denominator)) = meaning { denominator } else { nil }
  }

  var isFigure: Bool {
    if case .figure = meaning { true } else { false }
  }

  var isLoose: Bool {
    if case .word(.value(_, isLoose: true)) = meaning { true } else { false }
  }

  var isOrdinal: Bool {
    if case .word(.ordinal) = meaning { true } else { false }
  }
}
