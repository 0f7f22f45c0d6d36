/// Which scalars may stand in a domain (RFC 5892).
enum DomainLetter {
  /// Letters, marks and digits that stay as they are under compatibility mapping and folding, with
  /// the exceptions of §2.6 and, of the rules about neighbours in appendix A, those for which no
  /// table of scripts is needed. The others' scalars are refused, and so are joiners.
  static func isPermitted(at index: Int, in label: [Unicode.Scalar]) -> Bool {
    let scalar = label[index]
    return switch scalar {
    case "-", "a"..."z", "0"..."9": true
    case "ß", "ς", "\u{6FD}", "\u{6FE}", "\u{F0B}", "\u{3007}": true
    case "\u{640}", "\u{7FA}", "\u{302E}", "\u{302F}", "\u{3031}"..."\u{3035}", "\u{303B}": false
    case "\u{B7}": isBetweenL(index, in: label)
    case "\u{5F3}", "\u{5F4}": index > 0 && label[index - 1].isHebrew
    case "\u{30FB}": label.contains(where: \.isJapanese)
    case _ where scalar.isArabicDigit: !label.contains { $0.isPersianDigit }
    default:
      scalar.isLetterMarkOrDigit && !scalar.isOldHangul && !scalar.isPartOfSymbol
        && !scalar.properties.changesWhenNFKCCaseFolded
    }
  }

  /// The middle dot of Catalan, as in col·lecció (RFC 5892 appendix A.3).
  private static func isBetweenL(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
    index > 0 && index + 1 < label.count && label[index - 1] == "l" && label[index + 1] == "l"
  }
}

/// Which way letters run. Bidi classes are not among what the standard library tells, so these are
/// the blocks whose default is R or AL (DerivedBidiClass.txt).
enum Direction { case left, right, none }

extension Unicode.Scalar {
  var direction: Direction {
    if self == "-" || isEuropeanDigit || isArabicDigit || properties.isMark { return .none }
    return switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      .right
    default: .left
    }
  }

  /// Digits that run with the letters around them: ASCII's, and those of Persian and Urdu.
  var isEuropeanDigit: Bool { ("0"..."9").contains(self) || isPersianDigit }
  /// Digits that run from left to right among letters that run the other way: those of Arabic and
  /// Hanifi Rohingya.
  var isArabicDigit: Bool {
    ("\u{660}"..."\u{669}").contains(self) || ("\u{10D30}"..."\u{10D39}").contains(self)
  }
  fileprivate var isPersianDigit: Bool { ("\u{6F0}"..."\u{6F9}").contains(self) }

  fileprivate var isHebrew: Bool { ("\u{5D0}"..."\u{5EA}").contains(self) }

  /// Hiragana, Katakana or a Chinese character in the basic blocks.
  fileprivate var isJapanese: Bool {
    switch self {
    case "\u{3041}"..."\u{3096}", "\u{30A1}"..."\u{30FA}", "\u{4E00}"..."\u{9FFF}": true
    default: false
    }
  }

  /// A mark for symbols or for music (RFC 5892 §2.4).
  fileprivate var isPartOfSymbol: Bool {
    switch value {
    case 0x20D0...0x20FF, 0x1D100...0x1D24F: true
    default: false
    }
  }

  /// The parts that syllables of Korean are made of (RFC 5892 §2.9).
  fileprivate var isOldHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: true
    default: false
    }
  }
}
