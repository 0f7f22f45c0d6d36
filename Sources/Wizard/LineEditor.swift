/// One line of text that is being typed, and where the caret stands in it.
///
/// Everything counts in graphemes, so that a caret never stands inside what a person sees as one
/// character.
package struct LineEditor: Hashable, Sendable {
  /// More than this is not taken, and nothing of it: a text cut off in the middle would be worse.
  package static let limitInBytes = 32 * 1024

  package private(set) var characters: [Character]
  /// The number of characters to the left of the caret.
  package private(set) var caret: Int

  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  package var text: String { characters[...].text }
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts text at the caret. Line ends and tabs become spaces, other control characters go.
  ///
  /// - Returns: whether there was room. Without room nothing changes.
  package mutating func insert(_ text: String) -> Bool {
    if insertPlain(text) { return true }
    let clean = Self.oneLine(text)
    let before = characters[..<caret].text + clean
    let whole = before + characters[caret...].text
    guard whole.utf8.count <= Self.limitInBytes else { return false }
    characters = Array(whole)
    caret = before.count
    return true
  }

  /// Puts a character of ASCII beside others, where it stands for itself and nothing has to be made
  /// into graphemes anew, as with nearly every key.
  private mutating func insertPlain(_ text: String) -> Bool {
    guard text.utf8.count == 1, let character = text.first, character.isPlain,
      isPlain(around: caret..<caret),
      characters.reduce(1, { $0 + $1.utf8.count }) <= Self.limitInBytes
    else { return false }
    characters.insert(character, at: caret)
    caret += 1
    return true
  }

  /// Whether what stands around a range of characters are such of ASCII, or the ends of the line.
  private func isPlain(around range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].allSatisfy {
      !characters.indices.contains($0) || characters[$0].isPlain
    }
  }

  /// What can stand on one line: `\r\n`, `\n` and tabs are spaces, other control characters nothing.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for character in text {
      for scalar in character == "\r\n" ? " ".unicodeScalars : String(character).unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control where "\n\r\t".unicodeScalars.contains(scalar): line.append(" ")
        case .control: continue
        case .lineSeparator, .paragraphSeparator: line.append(" ")
        default: line.append(scalar)
        }
      }
    }
    return String(line)
  }
}

extension LineEditor {
  /// Where the caret can be moved.
  package enum Move: Hashable, Sendable {
    case left, right, wordLeft, wordRight, start, end
  }

  /// What can be erased at one stroke.
  package enum Erasure: Hashable, Sendable {
    /// The character on the left.
    case backward
    /// The character under the caret.
    case forward
    case wordBackward, wordForward
    case toStart, toEnd
  }

  /// Moves the caret; at an end it stays. In a secret a word is everything on that side, so that
  /// nothing of its shape can be seen.
  package mutating func move(_ move: Move, isSecret: Bool = false) {
    caret = target(of: move, isSecret: isSecret)
  }

  /// Erases on one side of the caret.
  package mutating func erase(_ erasure: Erasure, isSecret: Bool = false) {
    let move: Move =
      switch erasure {
      case .backward: .left
      case .forward: .right
      case .wordBackward: .wordLeft
      case .wordForward: .wordRight
      case .toStart: .start
      case .toEnd: .end
      }
    let other = target(of: move, isSecret: isSecret)
    let range = min(caret, other)..<max(caret, other)
    if isPlain(around: range) {
      characters.removeSubrange(range)
      caret = range.lowerBound
      return
    }
    // Erasing can bring two graphemes together that join into one.
    let before = characters[..<range.lowerBound].text
    characters = Array(before + characters[range.upperBound...].text)
    caret = min(before.count, characters.count)
  }

  private func target(of move: Move, isSecret: Bool) -> Int {
    switch move {
    case .left: max(0, caret - 1)
    case .right: min(characters.count, caret + 1)
    case .start: 0
    case .end: characters.count
    case .wordLeft: isSecret ? 0 : startOfWord
    case .wordRight: isSecret ? characters.count : endOfWord
    }
  }

  private var startOfWord: Int {
    var index = caret
    while index > 0, !characters[index - 1].isPartOfWord { index -= 1 }
    while index > 0, characters[index - 1].isPartOfWord { index -= 1 }
    return index
  }

  private var endOfWord: Int {
    var index = caret
    while index < characters.count, !characters[index].isPartOfWord { index += 1 }
    while index < characters.count, characters[index].isPartOfWord { index += 1 }
    return index
  }
}

extension ArraySlice<Character> {
  /// The text that the characters make. `String.init` takes any sequence of characters, and asks this
  /// one for each of them, which costs a key more than all else that is done for it here.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for character in self {
      for byte in character.utf8 { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Character {
  /// Whether it is one printable character of ASCII.
  fileprivate var isPlain: Bool {
    if let byte = asciiValue { 0x20..<0x7F ~= byte } else { false }
  }

  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
